import type { QueryClient } from '@tanstack/react-query';
import type { ChatView } from '../api/types.ts';
import { keys } from '../live/keys.ts';
import { type ChatFrame, foldChat } from './chat.ts';
import { type ChatPages, findChat, type Lists, settleOf } from './lists.ts';

type Department = string | null;

/** The rows of both tabs, of opened conversations and of departments, as they lie in the query cache. */
export class ChatCache {
    constructor(private readonly cache: QueryClient) {}

    find(id: string): ChatView | undefined {
        const one = this.cache.getQueryData<ChatView>(keys.chat(id));
        if (one) return one;
        for (const lists of this.#all().values()) {
            const found = findChat(lists, id);
            if (found) return found;
        }
        return undefined;
    }

    put(chat: ChatView, isNew = false): void {
        const before = this.find(chat.id);
        for (const [department, lists] of this.#all())
            this.#keep(department, settleOf(department, lists, chat, before, isNew));
        this.cache.setQueryData(keys.chat(chat.id), chat);
    }

    /** Folds many frames with one write. Gives back the conversations whose rows must be fetched. */
    fold(frames: readonly ChatFrame[]): Set<string> {
        const fetch = new Set<string>();
        const all = this.#all();
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
            for (const [department, lists] of all)
                all.set(department, settleOf(department, lists, chat, before));
            changed.set(chat.id, chat);
        }
        for (const [department, lists] of all) this.#keep(department, lists);
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
        return this.#lists(null)[tab]?.pages.at(-1)?.next === null;
    }

    /** The lists of everybody, and of each department that was looked at. */
    #all(): Map<Department, Lists> {
        const departments = this.cache
            .getQueryCache()
            .findAll({ queryKey: ['inbox'] })
            .flatMap(({ queryKey }) => (queryKey[2] ? [String(queryKey[2])] : []));
        return new Map([null, ...departments].map((one) => [one, this.#lists(one)]));
    }

    #lists(department: Department): Lists {
        return {
            active: this.cache.getQueryData<ChatPages>(keys.inbox('active', department)),
            archived: this.cache.getQueryData<ChatPages>(keys.inbox('archived', department)),
        };
    }

    #keep(department: Department, lists: Lists): void {
        const before = this.#lists(department);
        for (const tab of ['active', 'archived'] as const)
            if (lists[tab] !== before[tab]) this.cache.setQueryData(keys.inbox(tab, department), lists[tab]);
    }
}
