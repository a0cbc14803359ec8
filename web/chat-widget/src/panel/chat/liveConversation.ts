import {
    type ChatApi,
    type ChatConnection,
    isConnected,
    type Message,
    type MessagePage,
    Problem,
    type TypingFrame,
} from '@chatdesk/chat-protocol';
import type { ConversationHead } from '../session/initAnswer.ts';
import type { Store } from './store.ts';
import {
    type Outgoing,
    type Thread,
    withChanged,
    withDelivered,
    withMessage,
    withNewest,
    withOlder,
    withOutgoing,
    withoutOutgoing,
    withRead,
    withState,
} from './thread.ts';

const PAGE = 50;
const TYPING_SHOWN_MS = 6_000;

export type History = 'loading' | 'ready' | 'failed';

/** What a {@link LiveConversation} shows and tells. */
export interface ConversationPort {
    readonly thread: Store<Thread>;
    readonly typing: Store<string | null>;
    readonly history: Store<History>;
    /** A message of somebody else that came live. */
    incoming(message: Message): void;
}

/** One conversation on the connection: its frames become the thread, what is written becomes frames. */
export class LiveConversation {
    readonly #leave: (() => void)[];
    #fetchingOlder = false;
    #toldRead: number;
    #typingEnds: ReturnType<typeof setTimeout> | undefined;

    constructor(
        private readonly head: ConversationHead,
        private readonly connection: ChatConnection,
        private readonly api: ChatApi,
        private readonly port: ConversationPort,
    ) {
        const { thread } = port;
        this.#toldRead = head.readUpTo;
        thread.patch({ frozen: head.frozen, readUpTo: head.readUpTo });
        const { id } = head;
        this.#leave = [
            connection.on('message', (frame) => frame.conversation === id && this.#arrived(frame.message)),
            connection.on(
                'changed',
                (frame) => frame.conversation === id && thread.set(withChanged(thread.value, frame)),
            ),
            connection.on(
                'conversation',
                (frame) => frame.conversation === id && thread.set(withState(thread.value, frame)),
            ),
            connection.on('read', (frame) => {
                if (frame.conversation !== id || frame.readerRole === 'system') return;
                thread.set(withRead(thread.value, frame.readerRole, frame.seq));
            }),
            connection.on(
                'delivered',
                (frame) => frame.conversation === id && thread.set(withDelivered(thread.value, frame)),
            ),
            connection.on('typing', (frame) => frame.conversation === id && this.#typing(frame)),
            connection.on('outgoing', ({ message, state }) => {
                if (message.conversation === id) thread.set(withOutgoing(thread.value, message, state));
            }),
            connection.on('resync', ({ conversation }) => conversation === id && void this.load()),
            connection.on('welcome', () => this.#welcomed()),
        ];
    }

    /** Fetches the newest page and joins the live frames to it without a seam. */
    async load(): Promise<void> {
        const { id } = this.head;
        this.connection.follow(id);
        try {
            const page = await this.#page('');
            this.port.thread.set(withNewest(this.port.thread.value, page, PAGE));
            this.port.history.set('ready');
            this.connection.followFrom(id, page.epoch, page.head);
        } catch (error) {
            if (!(error instanceof Problem)) throw error;
            this.port.history.set('failed');
        }
    }

    async loadOlder(): Promise<void> {
        const first = this.port.thread.value.messages[0];
        if (!first || !this.port.thread.value.hasOlder || this.#fetchingOlder) return;
        this.#fetchingOlder = true;
        try {
            const page = await this.#page(`before=${first.seq}&`);
            this.port.thread.set(withOlder(this.port.thread.value, page, PAGE));
        } catch (error) {
            // Scrolling up asks again.
            if (!(error instanceof Problem)) throw error;
        } finally {
            this.#fetchingOlder = false;
        }
    }

    send(message: Omit<Outgoing, 'state'>): void {
        this.connection.send({ conversation: this.head.id, ...message });
    }

    /** Other words for an own message, or none at all; throws a `Problem`. */
    rewrite(id: string, words: string | null): Promise<unknown> {
        return words === null
            ? this.connection.remove(this.head.id, id)
            : this.connection.edit(this.head.id, id, words);
    }

    retry(clientMessageId: string): void {
        this.connection.retry(clientMessageId);
    }

    discard(clientMessageId: string): void {
        this.connection.discard(clientMessageId);
        this.port.thread.set(withoutOutgoing(this.port.thread.value, clientMessageId));
    }

    /** The person sees everything up to here. */
    read(): void {
        const { thread } = this.port;
        thread.set(withRead(thread.value, 'contact', thread.value.head));
        this.#tellRead();
    }

    typing(active: boolean): void {
        this.connection.typing(this.head.id, active);
    }

    leave(): void {
        for (const off of this.#leave) off();
        clearTimeout(this.#typingEnds);
        this.connection.unfollow(this.head.id);
    }

    #welcomed(): void {
        this.#tellRead();
        if (this.port.history.value === 'failed') void this.load();
    }

    #tellRead(): void {
        const { readUpTo } = this.port.thread.value;
        if (readUpTo <= this.#toldRead || !isConnected(this.connection.status)) return;
        this.#toldRead = readUpTo;
        this.connection.read(this.head.id, readUpTo);
    }

    #arrived(message: Message): void {
        const { thread } = this.port;
        const before = thread.value;
        thread.set(withMessage(before, message));
        if (thread.value === before || message.senderRole === 'contact') return;
        if (message.senderRole === 'agent') this.#showTyping(null);
        this.port.incoming(message);
    }

    #typing({ senderRole, senderName, active }: TypingFrame): void {
        if (senderRole === 'agent') this.#showTyping(active ? (senderName ?? '') : null);
    }

    #showTyping(name: string | null): void {
        clearTimeout(this.#typingEnds);
        this.port.typing.set(name);
        // The word that it ended may get lost with a connection.
        if (name !== null) this.#typingEnds = setTimeout(() => this.port.typing.set(null), TYPING_SHOWN_MS);
    }

    #page(cursor: string): Promise<MessagePage> {
        return this.api.get(`/api/widget/conversations/${this.head.id}/messages?${cursor}limit=${PAGE}`);
    }
}
