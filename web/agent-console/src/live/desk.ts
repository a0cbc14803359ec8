import {
    type ChatApi,
    ChatConnection,
    type ConnectionStatus,
    DeviceOutbox,
    isConnected,
    Problem,
    type Tokens,
} from '@chatdesk/chat-protocol';
import { QueryClient } from '@tanstack/react-query';
import { Drafts } from '../composer/drafts.ts';
import { type OutgoingNow, settleOutgoing } from '../conversation/outgoing.ts';
import { ThreadCache } from '../conversation/threadCache.ts';
import type { TypingNow } from '../conversation/typing.ts';
import { ChatCache } from '../inbox/chatCache.ts';
import { NoteCache } from '../notes/noteCache.ts';
import { Presence } from '../presence/presence.ts';
import type { Identity, Session } from '../session/session.ts';
import { createStore } from '../ui/store.ts';
import { keys } from './keys.ts';
import { LiveRows } from './liveRows.ts';
import { followConversations } from './liveThreads.ts';
import { followTickets } from './liveTickets.ts';

// The view may still lag behind what was fanned out just before the socket opened.
const SECOND_LOOK_MS = 2_000;

/** All that one signed-in member works with. Lives as long as the sign-in. */
export class Desk {
    readonly api: ChatApi;
    readonly cache = new QueryClient({ defaultOptions: { queries: QUERIES } });
    readonly chats = new ChatCache(this.cache);
    readonly threads = new ThreadCache(this.cache);
    readonly notes = new NoteCache(this.cache);
    readonly typing = createStore<TypingNow>(new Map());
    readonly outgoing = createStore<OutgoingNow>(new Map());
    readonly status = createStore<ConnectionStatus>('connecting');
    readonly presence = new Presence((state, watch) => this.connection.presence(state, watch));
    readonly drafts: Drafts;
    readonly rows: LiveRows;
    readonly connection: ChatConnection;
    #stops: (() => void)[] = [];
    #epoch: string | null = null;

    constructor(
        private readonly session: Session,
        readonly me: Identity,
    ) {
        this.api = session.api;
        this.drafts = new Drafts(me.member.id);
        this.rows = new LiveRows(this.api, this.cache, this.chats);
        this.connection = new ChatConnection({
            origin: location.origin,
            tokens: session.tokens,
            api: session.api,
            outbox: new DeviceOutbox(`${me.organization.id}.${me.member.id}`),
        });
    }

    get tokens(): Tokens {
        return this.session.tokens;
    }

    start(): void {
        const { connection } = this;
        this.#stops = [
            connection.on('status', ({ status }) => this.#statusChanged(status)),
            connection.on('welcome', ({ epoch }) => this.#welcomed(epoch)),
            connection.on('stopped', () => this.#askWhy()),
            connection.on('activity', (frame) => this.rows.take(frame)),
            connection.on('read', (frame) => this.rows.take(frame)),
            connection.on('note', this.notes.take),
            connection.on('presence', this.presence.take),
            this.presence.start(),
            followTickets(this),
            ...followConversations(this),
        ];
        addEventListener('pagehide', this.drafts.save);
        connection.start();
    }

    stop(): void {
        for (const stop of this.#stops) stop();
        removeEventListener('pagehide', this.drafts.save);
        this.drafts.save();
        this.connection.stop();
    }

    /** Marks a conversation read up to its newest message, here at once and for everybody by the server. */
    read(conversation: string, seq: number): void {
        const { id } = this.me.member;
        this.connection.read(conversation, seq);
        this.rows.take({ type: 'read', conversation, readerId: id, readerRole: 'agent', seq });
    }

    discard(conversation: string, clientMessageId: string): void {
        this.connection.discard(clientMessageId);
        this.outgoing.set(settleOutgoing(this.outgoing.get(), conversation, clientMessageId));
    }

    #statusChanged(status: ConnectionStatus): void {
        this.status.set(status);
        if (isConnected(status)) return;
        // Nobody can tell any more who stopped typing, or left.
        this.typing.set(new Map());
        this.presence.forget();
    }

    /** A new token is refused with the reason when the member has lost access. */
    #askWhy(): void {
        this.session.tokens.renew().catch((problem) => console.warn('The connection has stopped', problem));
    }

    /** Lists have no numbering of their own: after a break they are fetched again. */
    #welcomed(epoch: string): void {
        const restored = this.#epoch !== null && this.#epoch !== epoch;
        this.#epoch = epoch;
        // A restored database knows less than was shown: nothing that is known here may stay.
        if (restored) void this.cache.resetQueries();
        this.threads.forgetUnwatched();
        this.chats.forgetUnwatched();
        this.notes.fetchAgain();
        for (const id of this.chats.watched()) this.rows.refresh(id);
        this.#lookAgain();
        setTimeout(() => this.#lookAgain(), SECOND_LOOK_MS);
    }

    #lookAgain(): void {
        this.#again(['inbox']);
        this.#again(keys.sidebar);
    }

    #again(queryKey: readonly unknown[]): void {
        void this.cache.invalidateQueries({ queryKey });
    }
}

const QUERIES = {
    // Being offline is told by the socket; a query should try and say what happened.
    networkMode: 'always',
    staleTime: 30_000,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
    retry: (failures: number, problem: unknown) =>
        failures < 2 && problem instanceof Problem && problem.passing,
    retryDelay: (attempt: number) => 400 * 2 ** attempt,
} as const;
