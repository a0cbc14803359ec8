import type { ChatApi } from './api.ts';
import { type ConnectionEvents, type ConnectionStatus, Emitter, isConnected } from './events.ts';
import {
    type Attachment,
    type Changes,
    type ClientFrame,
    conversationOf,
    type NumberedFrame,
    type PresenceSignalFrame,
    type ServerFrame,
    streamOf,
    type WelcomeFrame,
} from './frames.ts';
import { Link } from './link.ts';
import { newMessageId } from './messageId.ts';
import { MemoryOutbox, type OutboxStore, type OutgoingMessage } from './outbox.ts';
import { Problem } from './problem.ts';
import { Receipts } from './receipts.ts';
import { Sender } from './sender.ts';
import { Streams } from './streams.ts';
import type { Tokens } from './tokens.ts';
import { TypingSignals } from './typingSignals.ts';

const SOCKET_PATH = '/api/chat/socket';
const LARGEST_FRAME_BYTES = 15 * 1024;
const REFILL_SPREAD_MS = 3_000;
const CHANGES_LIMIT = 200;
const SECOND_LOOK_MS = 2_000;

export interface ConnectionOptions {
    /** Public origin, e.g. `https://chat.example.org`. */
    readonly origin: string;
    readonly tokens: Tokens;
    readonly api: ChatApi;
    readonly outbox?: OutboxStore;
}

/** A message as it is written. Its id is made here unless the caller had to show it before there was a conversation. */
export interface Draft {
    readonly clientMessageId?: string;
    readonly queuedAt?: number;
    readonly conversation: string;
    readonly text: string;
    readonly channel?: string;
    readonly replyTo?: string;
    /** Uploads that are finished. */
    readonly attachments?: readonly Attachment[];
}

/**
 * The live connection: followed conversations in order and without gaps, unsent messages kept until acknowledged.
 * What happens is told by events. A token fetch that throws `VisitorExpired`, or a `Problem` that will not pass, stops it.
 */
export class ChatConnection {
    readonly #emitter = new Emitter<ConnectionEvents>();
    readonly #link: Link;
    readonly #streams: Streams;
    readonly #sender: Sender;
    readonly #typing = new TypingSignals((frame) => this.#link.send(frame));
    readonly #receipts = new Receipts((frame) => this.#link.send(frame));
    #presence: PresenceSignalFrame | null = null;
    #wasOpen = false;
    #lastQueuedAt = 0;
    #secondLook: ReturnType<typeof setTimeout> | undefined;

    readonly on = this.#emitter.on.bind(this.#emitter);

    constructor(private readonly options: ConnectionOptions) {
        this.#streams = new Streams({
            apply: (frame) => this.#apply(frame),
            fill: (conversation, after) => this.#fill(conversation, after),
            resync: (conversation) => this.#emitter.emit('resync', { conversation }),
        });
        this.#sender = new Sender(options.outbox ?? new MemoryOutbox(), {
            transmit: (message) => this.#sendMessage(message),
            report: (message, state) => this.#emitter.emit('outgoing', { message, ...state }),
        });
        const url = options.origin.replace(/^http/, 'ws') + SOCKET_PATH;
        this.#link = new Link(url, options.tokens, options.api, {
            frame: (frame) => this.#take(frame),
            status: (status) => this.#statusChanged(status),
            expired: () => this.#expired(),
            stopped: (code, detail) => this.#emitter.emit('stopped', { code, detail }),
            resume: () => this.#streams.positions(),
        });
    }

    get status(): ConnectionStatus {
        return this.#link.status;
    }

    start(): void {
        void this.#sender.load();
        // The page before this one may not have ended altogether yet.
        this.#secondLook = setTimeout(() => void this.#sender.load(), SECOND_LOOK_MS);
        this.#link.start();
    }

    stop(): void {
        clearTimeout(this.#secondLook);
        this.#link.stop();
    }

    /** Forgets what this page has not sent. */
    discardAll(): void {
        this.#sender.clear();
    }

    /** Begins to hold a conversation's frames until {@link followFrom} says where its snapshot ended. */
    follow(conversation: string): void {
        this.#streams.follow(conversation);
    }

    followFrom(conversation: string, epoch: string, seq: number): void {
        this.#streams.followFrom(conversation, epoch, seq);
    }

    unfollow(conversation: string): void {
        this.#streams.unfollow(conversation);
        this.#typing.forget(conversation);
    }

    /** Queues a message; what becomes of it is told by `outgoing` events. */
    send(draft: Draft): OutgoingMessage {
        // The order in which a later page sends them, also when two were written in one millisecond.
        this.#lastQueuedAt = Math.max(draft.queuedAt ?? Date.now(), this.#lastQueuedAt + 1);
        const message = { clientMessageId: newMessageId(), ...draft, queuedAt: this.#lastQueuedAt };
        this.#typing.forget(draft.conversation);
        void this.#sender.add(message);
        return message;
    }

    retry(clientMessageId: string): void {
        this.#sender.retry(clientMessageId);
        this.#link.tryNow();
    }

    discard(clientMessageId: string): void {
        this.#sender.discard(clientMessageId);
    }

    /** Other words for one's own message; throws a `Problem`. Whoever follows the conversation hears of it as `changed`. */
    edit(conversation: string, messageId: string, content: string): Promise<unknown> {
        return this.options.api.patch(messagePath(conversation, messageId), { content });
    }

    /** Takes one's own message back; throws a `Problem`. */
    remove(conversation: string, messageId: string): Promise<unknown> {
        return this.options.api.request('DELETE', messagePath(conversation, messageId));
    }

    read(conversation: string, seq: number): void {
        this.#link.send({ type: 'read', conversation, seq });
    }

    typing(conversation: string, active: boolean): void {
        this.#typing.signal(conversation, active);
    }

    /** How present the person is here, and of whom to hear. It holds for later connections too. */
    presence(state: PresenceSignalFrame['state'], watch: readonly string[] = []): void {
        this.#presence = { type: 'presence', state, watch };
        this.#link.send(this.#presence);
    }

    #take(frame: ServerFrame): void {
        switch (frame.type) {
            case 'welcome':
                return this.#welcomed(frame);
            case 'heartbeat':
                return this.#streams.hear(frame.heads);
            case 'message':
            case 'changed':
            case 'conversation':
                this.#emitter.emit('activity', frame);
                return this.#streams.offer(frame);
            case 'ack':
                return this.#sender.acked(frame);
            case 'done':
                return;
            case 'refused':
                return frame.clientMessageId
                    ? this.#sender.refused(frame)
                    : this.#emitter.emit('refused', frame);
            case 'resync':
                return this.#streams.lose(conversationOf(frame.stream) ?? '');
            case 'read':
                return this.#emitter.emit('read', frame);
            case 'delivered':
                return this.#emitter.emit('delivered', frame);
            case 'note':
                return this.#emitter.emit('note', frame);
            case 'typing':
                return this.#emitter.emit('typing', frame);
            case 'presence':
                return this.#emitter.emit('presence', frame);
            case 'team':
                return this.#emitter.emit('team', frame);
            case 'ticket':
                return this.#emitter.emit('ticket', frame);
            case 'availability':
                return this.#emitter.emit('availability', frame);
        }
    }

    #welcomed(frame: WelcomeFrame): void {
        this.#streams.checkEpoch(frame.epoch);
        this.#streams.hear(frame.heads);
        this.#emitter.emit('welcome', frame);
        this.#sender.opened();
        // Another page may have gone since, and left something.
        void this.#sender.load();
        if (this.#presence) this.#link.send(this.#presence);
        // Read marks have no number, so those of the meantime must be asked for: spread, for all come back together.
        if (this.#wasOpen) setTimeout(() => this.#streams.fillAll(), Math.random() * REFILL_SPREAD_MS);
        this.#wasOpen = true;
    }

    #statusChanged(status: ConnectionStatus): void {
        if (!isConnected(status)) this.#sender.closed();
        this.#emitter.emit('status', { status });
    }

    #expired(): void {
        this.#sender.clear();
        this.#emitter.emit('expired', {});
    }

    #apply(frame: NumberedFrame): void {
        this.#receipts.note(frame.conversation, frame.seq);
        switch (frame.type) {
            case 'message':
                return this.#emitter.emit('message', frame);
            case 'changed':
                return this.#emitter.emit('changed', frame);
            case 'conversation':
                return this.#emitter.emit('conversation', frame);
        }
    }

    async #fill(conversation: string, after: number): Promise<boolean> {
        if (this.status === 'offline') return false;
        try {
            for (let from = after; ; ) {
                const changes = await this.#changes(conversation, from);
                const last = changes.frames.at(-1);
                if (!last || changes.frames.length < CHANGES_LIMIT) return true;
                from = last.seq;
            }
        } catch (error) {
            // What passes is asked again after the next hold, heartbeat or connection; a refusal never heals.
            if (error instanceof Problem && !error.passing) this.#streams.lose(conversation);
            return false;
        }
    }

    async #changes(conversation: string, after: number): Promise<Changes> {
        const path = `/api/conversations/${conversation}/changes?after=${after}&limit=${CHANGES_LIMIT}`;
        const changes = await this.options.api.get<Changes>(path);
        this.#streams.checkEpoch(changes.epoch, conversation);
        for (const frame of changes.frames) this.#streams.offer(frame);
        this.#streams.hear({ [streamOf(conversation)]: changes.head });
        for (const { delivered = 0, ...cursor } of changes.cursors) {
            this.#emitter.emit('read', { type: 'read', conversation, ...cursor });
            const arrived = { ...cursor, seq: delivered };
            this.#emitter.emit('delivered', { type: 'delivered', conversation, ...arrived });
        }
        return changes;
    }

    #sendMessage(message: OutgoingMessage): void {
        const { queuedAt: _, attachments: __, ...draft } = message;
        const frame: ClientFrame = { type: 'send', ...draft, ...idsOf(message) };
        const bytes = new TextEncoder().encode(JSON.stringify(frame)).length;
        if (bytes <= LARGEST_FRAME_BYTES && this.status === 'open') this.#link.send(frame);
        else void this.#putMessage(message);
    }

    /** The same send over HTTP: there may be no socket, and a long text in a script of many bytes fits no frame. */
    async #putMessage(message: OutgoingMessage): Promise<void> {
        const { conversation, clientMessageId, text, channel, replyTo } = message;
        const path = messagePath(conversation, clientMessageId);
        try {
            const body = { text, channel, replyTo, ...idsOf(message) };
            const done = await this.options.api.put<{ id: string; seq: number; createdAt: string }>(
                path,
                body,
            );
            this.#sender.acked({
                type: 'ack',
                clientMessageId,
                id: done.id,
                seq: done.seq,
                at: done.createdAt,
            });
        } catch (error) {
            const code = error instanceof Problem && !error.passing ? error.code : 'service.unavailable';
            this.#sender.refused({ type: 'refused', clientMessageId, code, detail: String(error) });
        }
    }
}

function idsOf({ attachments }: OutgoingMessage): { attachments?: string[] } {
    return attachments?.length ? { attachments: attachments.map(({ id }) => id) } : {};
}

function messagePath(conversation: string, message: string): string {
    return `/api/conversations/${conversation}/messages/${message}`;
}
