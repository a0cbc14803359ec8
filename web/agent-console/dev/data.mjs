// Believable people, conversations and orders for looking at the console without the services.
import { randomUUID } from 'node:crypto';
import { someFiles } from './files.mjs';

const FIRST = [
    'Nora',
    'Elias',
    'Amina',
    'Jonas',
    'Sofía',
    'Mateo',
    'Ingrid',
    'Yusuf',
    'Clara',
    'Henrik',
    'Leïla',
    'Tomás',
    'Maren',
    'Viktor',
    'Aisha',
    'Lukas',
    'Freya',
    'Omar',
    'Hanna',
    'Diego',
];
const LAST = [
    'Berg',
    'Hansen',
    'Okafor',
    'Lindqvist',
    'García',
    'Moreau',
    'Nilsen',
    'Rahman',
    'Weber',
    'Solberg',
    'Benali',
    'Silva',
    'Dahl',
    'Novak',
    'Haddad',
    'Vogel',
    'Larsen',
    'Farouk',
    'Keller',
    'Ruiz',
];
const ASKS = [
    'Hello, I would like to move my appointment on Thursday to next week. Is that possible?',
    'Do you also take new patients at the moment?',
    'I received the invoice twice. Could you have a look at it, please?',
    'The link in your e-mail does not open on my phone.',
    'Thank you, that worked.',
    'How long does the first consultation take, and do I have to bring anything?',
    'Is parking available in front of the clinic?',
    'My prescription ran out yesterday. Can I get a new one without coming in?',
    'Can you tell me when the results will be there?',
    'I have attached nothing, but the form says that a file is missing.',
    'Great, see you on Monday at nine.',
    'Could the package be delivered to another address?',
];
const REPLIES = [
    'Of course. I have moved it to Tuesday, 24 November at 10:30. You will get a confirmation by e-mail.',
    'Yes, we do. Which day suits you best?',
    'I see it. The second one was sent by mistake, you can ignore it.',
    'Thanks for telling us. Please try this one: https://clinic.example.org/forms/intake (it works on phones too).',
    'About 45 minutes. Your insurance card is enough.',
    'Happy to help. Have a good day.',
];
const TITLES = [
    'Autumn campaign, 3 reels',
    'Product launch, Oslo',
    'Holiday guide, 12 photos',
    'Unboxing, series of 4',
];

export const ME = {
    id: randomUUID(),
    name: 'Ida Solheim',
    email: 'ida@clinic.example.org',
    role: process.env.ROLE ?? 'admin',
};
export const COLLEAGUE = {
    id: randomUUID(),
    name: 'Marcus Vey',
    email: 'marcus@clinic.example.org',
    role: 'agent',
};
export const ORGANIZATION = { id: randomUUID(), name: 'Northlight Clinic' };
export const DEPARTMENTS = ['Billing', 'Reception', 'Surgery'].map((name) => ({ id: randomUUID(), name }));
export const OTHER_ORGANIZATION = { id: randomUUID(), name: 'Harbour Physiotherapy' };
export const EPOCH = '1';

/** `{chats: Map, messages: Map, tickets: Map, cursors: Map}`; newest first by `lastMessageAt`. */
export function makeWorld(count) {
    const world = {
        chats: new Map(),
        messages: new Map(),
        tickets: new Map(),
        cursors: new Map(),
        frames: new Map(),
        status: 'available',
        version: 1,
    };
    for (let n = 0; n < count; n++) addChat(world, n, count);
    return world;
}

function addChat(world, n, count) {
    const isOrder = n % 5 === 3;
    const id = randomUUID();
    const first = FIRST[n % FIRST.length];
    const last = LAST[(n * 7 + Math.floor(n / 20)) % LAST.length];
    const type = isOrder ? (n % 2 ? 'brand' : 'creator') : ['client', 'visitor', 'client', 'doctor'][n % 4];
    const name =
        type === 'visitor'
            ? `Visitor ${['Amber', 'Birch', 'Cedar', 'Dune'][n % 4]} ${100 + n}`
            : `${first} ${last}`;
    const contact = {
        id: randomUUID(),
        name,
        type,
        email: type === 'visitor' ? null : `${plain(first)}.${plain(last)}@example.com`,
    };
    const minutesAgo = n < 4 ? n * 7 + 2 : n * 53;
    const end = Date.now() - minutesAgo * 60_000;
    const chat = {
        id,
        kind: isOrder ? 'ticket_channel' : 'support',
        contact,
        archived: n % 11 === 10 || (count > 40 && n % 6 === 5),
        frozen: n === 18,
        assignee: n % 3 === 0 ? ref(ME) : n % 3 === 1 ? ref(COLLEAGUE) : null,
        department: !isOrder && n % 3 !== 2 ? DEPARTMENTS[n % 3] : null,
        ticket: isOrder ? ticketFor(world, n, id, contact, end) : null,
        unread: 0,
        readUpTo: 0,
        head: 0,
        preview: '',
        lastMessageAt: null,
    };
    world.chats.set(id, chat);
    world.messages.set(id, []);
    world.frames.set(id, []);
    world.cursors.set(id, []);
    const total = n === 0 ? 7 : n === 1 ? 140 : 2 + (n % 6);
    for (let m = 0; m < total; m++) {
        const byAgent =
            m === total - 1 && n < 4 && n !== 2
                ? false
                : n === 0
                  ? [1, 2, 4].includes(m)
                  : n === 2
                    ? m === total - 1
                    : m % 3 === 1;
        const at =
            end -
            (total - 1 - m) *
                (n === 1 ? 40 * 60_000 : m < 2 && n === 0 ? (26 * 3_600_000) / 2 : 90_000 * (1 + (m % 3)));
        const text = byAgent ? REPLIES[(n + m) % REPLIES.length] : ASKS[(n * 3 + m) % ASKS.length];
        append(
            world,
            chat,
            byAgent ? (n % 4 === 1 ? COLLEAGUE : ME) : contact,
            byAgent ? 'agent' : 'contact',
            text,
            new Date(at).toISOString(),
        );
    }
    if (n === 0) withFiles(world.messages.get(id));
    const reads = n > 3 || n === 2;
    if (reads) {
        chat.unread = 0;
        chat.readUpTo = chat.head;
    }
    if (n === 0 || n === 2)
        world.cursors
            .get(id)
            .push({ readerId: contact.id, readerRole: 'contact', seq: n === 2 ? chat.head : chat.head - 2 });
}

function withFiles(messages) {
    Object.assign(messages.at(-2), { type: 'file', content: 'Here they are.', attachments: someFiles() });
    const [sent] = someFiles();
    Object.assign(messages[4], { type: 'file', content: '', attachments: [sent] });
}

export function append(
    world,
    chat,
    sender,
    role,
    text,
    at = new Date().toISOString(),
    clientMessageId = randomUUID(),
) {
    const seq = ++chat.head;
    const message = {
        id: randomUUID(),
        seq,
        clientMessageId,
        senderId: sender.id,
        senderRole: role,
        senderName: sender.name,
        type: 'text',
        content: text,
        createdAt: at,
    };
    world.messages.get(chat.id).push(message);
    chat.preview = (role === 'agent' ? `You: ${text}` : text).replace(/\s+/g, ' ').slice(0, 100);
    chat.lastMessageAt = at;
    if (role === 'contact') chat.unread += 1;
    const frame = { type: 'message', conversation: chat.id, seq, message };
    world.frames.get(chat.id).push(frame);
    world.version += 1;
    return frame;
}

export function changeState(world, chat, archived) {
    chat.archived = archived;
    const frame = {
        type: 'conversation',
        conversation: chat.id,
        seq: ++chat.head,
        archived,
        frozen: chat.frozen,
    };
    world.frames.get(chat.id).push(frame);
    world.version += 1;
    return frame;
}

function ticketFor(world, n, conversation, contact, at) {
    const pair = Math.floor(n / 10);
    const key = `order-${pair}`;
    const title = TITLES[pair % TITLES.length];
    const ticket = world.tickets.get(key) ?? {
        id: randomUUID(),
        kind: 'order',
        status: ['open', 'in_progress', 'resolved'][pair % 3],
        priority: 'medium',
        title,
        assignee: ref(ME),
        order: {
            id: `A-${10240 + pair}`,
            package: 'Story and reel',
            quantity: 3,
            amount: 1450.5,
            currency: 'EUR',
        },
        channels: [],
        createdAt: new Date(at - 86_400_000).toISOString(),
        updatedAt: new Date(at).toISOString(),
    };
    const channelType = `${contact.type}_agent`;
    ticket.channels.push({
        channelType,
        party: contact.type,
        conversation,
        contact: { id: contact.id, name: contact.name, email: contact.email },
    });
    world.tickets.set(key, ticket);
    return { id: ticket.id, title: ticket.title, channel: channelType };
}

function ref({ id, name }) {
    return { id, name };
}

function plain(text) {
    return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
