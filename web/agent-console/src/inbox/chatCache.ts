import type { QueryClient } from '@tanstack/react-query';
import type { ChatView } from '../api/types.ts';
import { keys } from '../live/keys.ts';
import { type ChatFrame, foldChat } from './chat.ts';
import { type ChatPages, findChat, type Lists, settle } from './lists.ts';

/** The rows of both tabs and of opened conversations, as they lie in the query cache. */
export class ChatCache {
    constructor(private readonly cache: QueryClient) {}

    find(id: string): ChatView | undefined {
        return this.cache.getQueryData<ChatView>(keys.chat(id)) ?? findChat(this.#lists(), id);
    }

    put(chat: ChatView, isNew = false): void {
        const before = this.find(chat.id);
        this.#keep(settle(this.#lists(), chat, before, isNew));
        this.cache.setQueryData(keys.chat(chat.id), chat);
    }

    /** Folds many frames with one write. Gives back the conversations whose rows must be fetched. */
    fold(frames: readonly ChatFrame[]): Set<string> {
        const fetch = new Set<string>();
        let lists = this.#lists();
        const changed = new Map<string, ChatView>();
        for (const frame of frames) {
            const before = changed.get(frame.conversation) ?? this.find(frame.conversation);
            if (!before) {
                if (frame.type !== 'read') fetch.add(frame.conversation);
                continue;
            }
            const { chat, gap } = foldChat(before, frame);
            if (gap) fetch.add(chat.id);
            if (chat === before) continue;
            lists = settle(lists, chat, before);
            changed.set(chat.id, chat);
        }
        this.#keep(lists);
        for (const chat of changed.values()) this.cache.setQueryData(keys.chat(chat.id), chat);
        return fetch;
    }

    /** A page that was fetched may know more than what is kept of single rows. */
    freshen(chats: readonly ChatView[]): void {
        for (const chat of chats)
            if (this.cache.getQueryData(keys.chat(chat.id)))
                this.cache.setQueryData(keys.chat(chat.id), chat);
    }

    /** The conversations that are open on the screen. */
    watched(): string[] {
        return this.cache
            .getQueryCache()
            .findAll({ queryKey: ['chat'], type: 'active' })
            .map((query) => String(query.queryKey[1]));
    }

    /** What is kept of single rows that nobody looks at: the lists are fetched again and know better. */
    forgetUnwatched(): void {
        this.cache.removeQueries({ queryKey: ['chat'], type: 'inactive' });
    }

    /** Whether every conversation of the installation's organization is loaded in its tab. */
    isComplete(tab: 'active' | 'archived'): boolean {
        return this.#lists()[tab]?.pages.at(-1)?.next === null;
    }

    #lists(): Lists {
        return {
            active: this.cache.getQueryData<ChatPages>(keys.inbox('active')),
            archived: this.cache.getQueryData<ChatPages>(keys.inbox('archived')),
        };
    }

    #keep(lists: Lists): void {
        const before = this.#lists();
        for (const tab of ['active', 'archived'] as const)
            if (lists[tab] !== before[tab]) this.cache.setQueryData(keys.inbox(tab), lists[tab]);
    }
}
