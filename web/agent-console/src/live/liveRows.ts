import type { ChatApi } from '@chatdesk/chat-protocol';
import type { QueryClient } from '@tanstack/react-query';
import type { ChatFrame } from '../inbox/chat.ts';
import type { ChatCache } from '../inbox/chatCache.ts';
import { fetchCaughtUp } from '../inbox/fetchChats.ts';
import { Batch } from './batch.ts';
import { keys } from './keys.ts';

const UNKNOWN = { head: 0, readUpTo: 0 };

/** Keeps the rows of the inbox up to date with the socket; fetches those that frames alone cannot tell. */
export class LiveRows {
    readonly #batch = new Batch<ChatFrame>((frames) => this.#fold(frames));
    readonly #fetching = new Map<string, number>();

    constructor(
        private readonly api: ChatApi,
        private readonly cache: QueryClient,
        private readonly chats: ChatCache,
    ) {}

    take(frame: ChatFrame): void {
        this.#batch.add(frame);
    }

    /** Fetches a row of which something changed that no frame carries, such as its assignee. */
    refresh(id: string): void {
        void this.#fetch(id, 0);
    }

    #fold(frames: readonly ChatFrame[]): void {
        for (const id of this.chats.fold(frames)) {
            const seqs = frames
                .filter((one) => one.conversation === id && one.type !== 'read')
                .map((one) => one.seq);
            void this.#fetch(id, Math.max(0, ...seqs));
        }
    }

    async #fetch(id: string, head: number): Promise<void> {
        const underWay = this.#fetching.get(id);
        this.#fetching.set(id, Math.max(head, underWay ?? 0));
        if (underWay !== undefined) return;
        try {
            await this.#fetchUntilKnown(id);
        } catch (problem) {
            // The next frame or the next connection asks again; until then the row is only a little old.
            console.warn(`Row not fetched: ${id}`, problem);
        } finally {
            this.#fetching.delete(id);
        }
    }

    async #fetchUntilKnown(id: string): Promise<void> {
        const known = this.chats.find(id) ?? UNKNOWN;
        const head = Math.max(known.head, this.#fetching.get(id) ?? 0);
        const chat = await fetchCaughtUp(this.api, id, { head, readUpTo: known.readUpTo });
        const meanwhile = this.chats.find(id);
        if (!chat || (meanwhile && meanwhile.head > chat.head)) return;
        this.chats.put(chat, !meanwhile && this.#isNew(chat.archived, head));
        if (!meanwhile) void this.cache.invalidateQueries({ queryKey: keys.sidebar });
    }

    /** Unknown because just begun, or because its page is not loaded yet? Only the first changes the totals. */
    #isNew(archived: boolean, head: number): boolean {
        return head <= 1 || this.chats.isComplete(archived ? 'archived' : 'active');
    }
}
