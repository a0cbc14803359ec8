// Makes things go wrong or happen on request: GET /dev/<what>?…
import { append } from './data.mjs';
import { meddle } from './settings.mjs';

export const switches = { slowMs: 0, fail: '', refuseSockets: false, silent: false, denied: false };

export function answerSwitch(url, response, world, sockets) {
    if (!url.pathname.startsWith('/dev/')) return false;
    const what = url.pathname.slice(5);
    const asked = Object.fromEntries(url.searchParams);
    const result = ACTIONS[what]?.(asked, world, sockets);
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(result ?? switches));
    return true;
}

const ACTIONS = {
    set: (asked) => {
        for (const [name, value] of Object.entries(asked))
            switches[name] =
                typeof switches[name] === 'number'
                    ? Number(value)
                    : typeof switches[name] === 'boolean'
                      ? value === 'true'
                      : value;
    },
    chats: (_, world) =>
        [...world.chats.values()].map(({ id, contact, archived }) => ({ id, name: contact.name, archived })),
    message: ({ nr, text }, world, sockets) => {
        const chat = [...world.chats.values()][Number(nr)];
        sockets.broadcast(append(world, chat, chat.contact, 'contact', text));
        if (chat.archived) sockets.restore(chat);
    },
    typing: ({ nr, active, agent }, world, sockets) => {
        const chat = [...world.chats.values()][Number(nr)];
        const sender = agent ? { id: 'x', name: agent } : chat.contact;
        sockets.broadcast({
            type: 'typing',
            conversation: chat.id,
            senderId: sender.id,
            senderRole: agent ? 'agent' : 'contact',
            senderName: sender.name,
            active: active !== 'false',
        });
    },
    read: ({ nr }, world, sockets) => {
        const chat = [...world.chats.values()][Number(nr)];
        sockets.broadcast({
            type: 'read',
            conversation: chat.id,
            readerId: chat.contact.id,
            readerRole: 'contact',
            seq: chat.head,
        });
    },
    meddle: () => meddle(),
    cut: (_, __, sockets) => sockets.cut(),
    empty: (_, world) => world.chats.clear(),
    storm: ({ perSecond = '50', seconds = '10' }, world, sockets) => {
        const chats = [...world.chats.values()].filter((chat) => !chat.archived);
        let left = Number(perSecond) * Number(seconds);
        const timer = setInterval(() => {
            if (left-- <= 0) return clearInterval(timer);
            const chat = chats[Math.floor(Math.random() * chats.length)];
            sockets.broadcast(append(world, chat, chat.contact, 'contact', `Message ${left} of the storm`));
        }, 1000 / Number(perSecond));
    },
};
