import { randomUUID } from 'node:crypto';

const AGENT = { id: 'agent-anna', name: 'Anna Lindqvist' };
const HEARTBEAT_MS = 25_000;
const LONG =
    'Of course. Please bring your referral and a photo ID, and come ten minutes early so that we can register you. You find us at the end of the quay; there is parking behind the house: https://example.org/visit.\n\nIf you feel worse before then, call us.';

/** Conversations in memory and an agent who answers. */
export class MockChat {
    constructor() {
        this.epoch = randomUUID();
        this.byContact = new Map();
        this.byId = new Map();
        this.expired = new Set();
        this.sockets = new Map();
    }

    conversation(contact) {
        if (!this.byContact.has(contact.id)) {
            const conversation = {
                id: randomUUID(),
                contact,
                frames: [],
                readUpTo: 0,
                agentRead: 0,
                frozen: false,
                sockets: new Set(),
            };
            this.byContact.set(contact.id, conversation);
            this.byId.set(conversation.id, conversation);
        }
        return this.head(this.byContact.get(contact.id));
    }

    known(contact) {
        return this.byContact.has(contact.id) ? this.head(this.byContact.get(contact.id)) : null;
    }

    isExpired(contact) {
        return this.expired.has(contact.id);
    }

    head({ id, frames, readUpTo, frozen }) {
        const unread = frames.filter(
            ({ message, seq }) => message.senderRole === 'agent' && seq > readUpTo,
        ).length;
        return {
            id,
            kind: 'support',
            head: frames.length,
            unread,
            readUpTo,
            archived: false,
            frozen,
            title: null,
        };
    }

    page(id, query) {
        const { frames } = this.byId.get(id);
        const before = Number(query.get('before') ?? Number.POSITIVE_INFINITY);
        const messages = frames.map(({ message }) => message).filter(({ seq }) => seq < before);
        return {
            messages: messages.slice(-Number(query.get('limit') ?? 50)),
            head: frames.length,
            epoch: this.epoch,
        };
    }

    changes(id, after) {
        const { frames, agentRead } = this.byId.get(id);
        const cursors = [{ readerId: AGENT.id, readerRole: 'agent', seq: agentRead }];
        return {
            frames: frames.filter(({ seq }) => seq > after),
            head: frames.length,
            epoch: this.epoch,
            cursors,
        };
    }

    connected(contact, socket) {
        const conversation = () => this.byContact.get(contact.id);
        const say = (frame) => socket.readyState === 1 && socket.send(JSON.stringify(frame));
        const heads = () =>
            conversation() ? { [`conv:${conversation().id}`]: conversation().frames.length } : {};
        const sockets = this.socketsOf(contact);
        const beat = setInterval(() => say({ type: 'heartbeat', heads: heads() }), HEARTBEAT_MS);
        socket.on('close', () => {
            clearInterval(beat);
            sockets.delete(socket);
        });
        socket.on('message', (data) => {
            const frame = JSON.parse(data);
            if (frame.type === 'hello') {
                sockets.add(socket);
                say({ type: 'welcome', epoch: this.epoch, heads: heads(), heartbeatMs: HEARTBEAT_MS });
                for (const { stream, seq } of frame.resume) {
                    const known = this.byId.get(stream.slice(5));
                    for (const missed of known?.frames.filter((one) => one.seq > seq) ?? []) say(missed);
                }
            }
            if (frame.type === 'presence') say({ type: 'team', present: true });
            if (frame.type === 'read') conversation().readUpTo = frame.seq;
            if (frame.type === 'send') this.received(conversation(), frame, socket, say);
        });
    }

    received(conversation, frame, socket, say) {
        if (frame.text === 'late') return;
        if (frame.text === 'refuse') {
            return say({
                type: 'refused',
                clientMessageId: frame.clientMessageId,
                code: 'access.denied',
                detail: 'No.',
            });
        }
        const known = conversation.frames.find(
            ({ message }) => message.clientMessageId === frame.clientMessageId,
        );
        const sent =
            known ??
            this.add(conversation, conversation.contact, 'contact', frame.text, frame.clientMessageId);
        say({
            type: 'ack',
            clientMessageId: frame.clientMessageId,
            id: sent.message.id,
            seq: sent.seq,
            at: sent.message.createdAt,
        });
        this.answer(conversation, frame.text, socket);
    }

    answer(conversation, said, socket) {
        if (said === 'drop') return socket.terminate();
        if (said === 'close') return this.freeze(conversation);
        if (said === 'expire') {
            this.expired.add(conversation.contact.id);
            return socket.close(4404, 'visitor expired');
        }
        const typing = (active) =>
            this.tell(conversation, {
                type: 'typing',
                conversation: conversation.id,
                senderId: AGENT.id,
                senderRole: 'agent',
                senderName: AGENT.name,
                active,
            });
        setTimeout(() => {
            conversation.agentRead = conversation.frames.length;
            this.tell(conversation, {
                type: 'read',
                conversation: conversation.id,
                readerId: AGENT.id,
                readerRole: 'agent',
                seq: conversation.agentRead,
            });
            typing(true);
        }, 600);
        if (said === 'away') return;
        const times = said === 'five' ? 5 : said === 'twelve' ? 12 : 1;
        for (let i = 0; i < times; i++) {
            setTimeout(
                () =>
                    this.add(
                        conversation,
                        AGENT,
                        'agent',
                        said === 'long' ? LONG : `Thank you. I look into it (${i + 1}).`,
                    ),
                2_500 + i * 400,
            );
        }
    }

    freeze(conversation) {
        conversation.frozen = true;
        this.tell(conversation, {
            type: 'conversation',
            conversation: conversation.id,
            seq: conversation.frames.length + 1,
            archived: false,
            frozen: true,
        });
    }

    add(conversation, sender, senderRole, content, clientMessageId = randomUUID(), at = new Date()) {
        const seq = conversation.frames.length + 1;
        const message = {
            id: randomUUID(),
            seq,
            clientMessageId,
            senderId: sender.id,
            senderRole,
            senderName: sender.name,
            type: 'text',
            content,
            createdAt: at.toISOString(),
        };
        const frame = { type: 'message', conversation: conversation.id, seq, message };
        conversation.frames.push(frame);
        this.tell(conversation, frame);
        return frame;
    }

    socketsOf({ id }) {
        if (!this.sockets.has(id)) this.sockets.set(id, new Set());
        return this.sockets.get(id);
    }

    tell(conversation, frame) {
        for (const socket of this.socketsOf(conversation.contact))
            if (socket.readyState === 1) socket.send(JSON.stringify(frame));
    }

    /** A contact with a history of several pages and two unread answers. */
    seed() {
        const contact = { id: randomUUID(), type: 'client', name: 'Kari Nordmann' };
        const conversation = this.byId.get(this.conversation(contact).id);
        const start = Date.now() - 3 * 86_400_000;
        for (let i = 0; i < 130; i++) {
            const own = i % 5 < 2;
            const at = new Date(start + i * 1_900_000);
            this.add(
                conversation,
                own ? contact : AGENT,
                own ? 'contact' : 'agent',
                own
                    ? `Question number ${i + 1}`
                    : `Answer number ${i + 1}. ${'It is a little longer. '.repeat(i % 4)}`,
                randomUUID(),
                at,
            );
        }
        conversation.readUpTo = 128;
        conversation.agentRead = 127;
        return contact;
    }
}
