import type { ChatApi, MessagePage, NumberedFrame, ReadFrame } from '@chatdesk/chat-protocol';
import type { QueryClient } from '@tanstack/react-query';
import { keys } from '../live/keys.ts';
import { around, foldReader, foldThread, prepend, type Thread, threadOf } from './thread.ts';

export const MESSAGES_PER_PAGE = 50;
const LARGEST_PAGE = 200;
const MOST_BETWEEN = 2 * LARGEST_PAGE;
export const KEPT_MS = 600_000;
const MOST_RECENT = 500;

/** Loaded conversations in the query cache, kept whole by live frames also while nobody looks at them. */
export class ThreadCache {
    // What arrived lately: a snapshot that was on its way when a frame came must not lose it.
    readonly #recent: NumberedFrame[] = [];

    constructor(private readonly cache: QueryClient) {}

    async fetch(api: ChatApi, id: string): Promise<Thread> {
        const page = await api.get<MessagePage>(messagesPath(id));
        const thread = threadOf(page, MESSAGES_PER_PAGE);
        return this.#recent.filter((frame) => frame.conversation === id).reduce(foldThread, thread);
    }

    /** Fetches a conversation that is likely to be opened next. */
    prefetch(api: ChatApi, id: string): void {
        if (this.find(id)) return;
        void this.cache.prefetchQuery({
            queryKey: keys.thread(id),
            queryFn: () => this.fetch(api, id),
            staleTime: Number.POSITIVE_INFINITY,
            gcTime: KEPT_MS,
        });
    }

    async fetchOlder(api: ChatApi, id: string, size = MESSAGES_PER_PAGE): Promise<void> {
        const first = this.find(id)?.messages[0];
        if (!first) return;
        const page = await api.get<MessagePage>(`${messagesPath(id, size)}&before=${first.seq}`);
        this.#change(id, (thread) => prepend(thread, page, size));
    }

    /** Fetches what is missing between the loaded end and this message, or only its surroundings when that is much. */
    async fetchBackTo(api: ChatApi, id: string, seq: number): Promise<void> {
        const shown = this.find(id);
        if (shown && (shown.newer || (shown.messages[0]?.seq ?? 0) - seq > MOST_BETWEEN))
            return this.#fetchAround(api, id, seq);
        for (let thread = this.find(id); thread?.older && (thread.messages[0]?.seq ?? 0) > seq; ) {
            await this.fetchOlder(api, id, LARGEST_PAGE);
            const next = this.find(id);
            if (next === thread) return;
            thread = next;
        }
    }

    async #fetchAround(api: ChatApi, id: string, seq: number): Promise<void> {
        const page = await api.get<MessagePage>(`${messagesPath(id)}&around=${seq}`);
        this.#change(id, (thread) => around(thread, page));
    }

    find(id: string): Thread | undefined {
        return this.cache.getQueryData<Thread>(keys.thread(id));
    }

    take(frame: NumberedFrame): void {
        this.#recent.push(frame);
        if (this.#recent.length > MOST_RECENT) this.#recent.shift();
        this.#change(frame.conversation, (thread) => foldThread(thread, frame));
    }

    read(frame: ReadFrame): void {
        this.#change(frame.conversation, (thread) => foldReader(thread, frame));
    }

    isWatched(id: string): boolean {
        return (
            (this.cache
                .getQueryCache()
                .find({ queryKey: keys.thread(id) })
                ?.getObserversCount() ?? 0) > 0
        );
    }

    shows(id: string, clientMessageId: string): boolean {
        return (
            this.find(id)?.messages.some((message) => message.clientMessageId === clientMessageId) ?? false
        );
    }

    fetchAgain(id: string): void {
        void this.cache.resetQueries({ queryKey: keys.thread(id) });
    }

    /** After a break nobody can say what those missed that the connection did not follow. */
    forgetUnwatched(): void {
        this.cache.removeQueries({ queryKey: ['thread'], type: 'inactive' });
    }

    #change(id: string, change: (thread: Thread) => Thread): void {
        const thread = this.find(id);
        if (!thread) return;
        const next = change(thread);
        if (next !== thread) this.cache.setQueryData(keys.thread(id), next);
    }
}

function messagesPath(id: string, size = MESSAGES_PER_PAGE): string {
    return `/api/conversations/${encodeURIComponent(id)}/messages?limit=${size}`;
}
