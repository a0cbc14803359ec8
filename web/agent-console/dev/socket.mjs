// The socket of docs/protocol.md as far as the console uses it.
import { WebSocketServer } from 'ws';
import { append, changeState, EPOCH, ME } from './data.mjs';

export function openSockets(server, world, switches) {
    const hub = new WebSocketServer({ noServer: true, handleProtocols: () => 'bearer-token-carrier' });
    server.on('upgrade', (request, socket, head) => {
        if (switches.refuseSockets || !request.url.startsWith('/api/chat/socket')) return socket.destroy();
        hub.handleUpgrade(request, socket, head, (client) => serve(client));
    });
    const broadcast = (frame) => {
        const text = JSON.stringify(frame);
        for (const client of hub.clients) client.send(text);
    };
    const restore = (chat) => broadcast(changeState(world, chat, false));

    function serve(client) {
        const send = (frame) => client.send(JSON.stringify(frame));
        const beat = setInterval(() => send({ type: 'heartbeat', heads: {} }), 25_000);
        client.on('close', () => clearInterval(beat));
        client.on('message', (data) => take(JSON.parse(data), send));
    }

    function take(frame, send) {
        const chat = world.chats.get(frame.conversation);
        if (frame.type === 'hello')
            return send({ type: 'welcome', epoch: EPOCH, heads: {}, heartbeatMs: 25_000 });
        if (frame.type === 'send') return accept(frame, chat, send);
        if (frame.type !== 'read' || !chat) return;
        chat.readUpTo = Math.max(chat.readUpTo, frame.seq);
        if (frame.seq >= chat.head) chat.unread = 0;
        broadcast({
            type: 'read',
            conversation: chat.id,
            readerId: ME.id,
            readerRole: 'agent',
            seq: frame.seq,
        });
    }

    function accept(frame, chat, send) {
        if (switches.silent) return;
        const refused = (code) =>
            send({ type: 'refused', clientMessageId: frame.clientMessageId, code, detail: code });
        if (!chat || chat.frozen) return refused('conversation.frozen');
        const made = append(world, chat, ME, 'agent', frame.text, undefined, frame.clientMessageId);
        send({
            type: 'ack',
            clientMessageId: frame.clientMessageId,
            id: made.message.id,
            seq: made.seq,
            at: made.message.createdAt,
        });
        setTimeout(() => broadcast(made), 15);
    }

    return { broadcast, restore, cut: () => [...hub.clients].map((client) => client.terminate()).length };
}
