import type { InfiniteData } from '@tanstack/react-query';
import type { ChatPage, ChatView } from '../api/types.ts';

/** Loaded pages of one tab; rows are newest first over all pages together. */
export type ChatPages = InfiniteData<ChatPage, string | null>;

export type Lists = { active: ChatPages | undefined; archived: ChatPages | undefined };

const flattened = new WeakMap<ChatPages, readonly ChatView[]>();
const NO_ROWS: readonly ChatView[] = [];

/** All loaded rows of a tab. Several parts of the page ask for the same ones, so they are put together once. */
export function rowsOf(pages: ChatPages | undefined): readonly ChatView[] {
    if (!pages) return NO_ROWS;
    const known = flattened.get(pages);
    if (known) return known;
    const rows = flatten(pages);
    flattened.set(pages, rows);
    return rows;
}

function flatten(pages: ChatPages): ChatView[] {
    const seen = new Set<string>();
    // A row that moved up while an older page was on its way is in both: the upper one is newer.
    return pages.pages
        .flatMap((page) => page.chats)
        .filter((chat) => !seen.has(chat.id) && seen.add(chat.id));
}

export function findChat(lists: Lists, id: string): ChatView | undefined {
    return findIn(lists.active, id) ?? findIn(lists.archived, id);
}

/**
 * Puts a row where it belongs now, in one tab only. `before` is what was known of it; of an unknown one
 * `isNew` says whether the totals do not count it yet.
 */
export function settle(lists: Lists, chat: ChatView, before: ChatView | undefined, isNew = false): Lists {
    const moved = before !== undefined && before.archived !== chat.archived;
    const into = (pages: ChatPages | undefined) => place(pages, chat, moved || (!before && isNew) ? 1 : 0);
    const outOf = (pages: ChatPages | undefined) => drop(pages, chat.id, moved ? -1 : 0);
    return chat.archived
        ? { active: outOf(lists.active), archived: into(lists.archived) }
        : { active: into(lists.active), archived: outOf(lists.archived) };
}

export function isOf(department: string | null, chat: ChatView | undefined): boolean {
    return department === null || chat?.department?.id === department;
}

/** The same for the lists of one department, which a conversation can come into and leave. */
export function settleOf(
    department: string | null,
    lists: Lists,
    chat: ChatView,
    before: ChatView | undefined,
    isNew = false,
): Lists {
    const was = before !== undefined && isOf(department, before);
    if (isOf(department, chat)) {
        const came = department !== null && before !== undefined && !was;
        return settle(lists, chat, was ? before : undefined, isNew || came);
    }
    return was ? remove(lists, before) : lists;
}

function remove(lists: Lists, gone: ChatView): Lists {
    const tab = gone.archived ? 'archived' : 'active';
    return { ...lists, [tab]: drop(lists[tab], gone.id, -1) };
}

function findIn(pages: ChatPages | undefined, id: string): ChatView | undefined {
    for (const page of pages?.pages ?? []) {
        const found = page.chats.find((chat) => chat.id === id);
        if (found) return found;
    }
    return undefined;
}

function drop(pages: ChatPages | undefined, id: string, change: number): ChatPages | undefined {
    if (!pages) return pages;
    const without = pages.pages.map((page) =>
        page.chats.some((chat) => chat.id === id)
            ? { ...page, chats: page.chats.filter((chat) => chat.id !== id) }
            : page,
    );
    return counted({ ...pages, pages: without }, change);
}

function place(pages: ChatPages | undefined, chat: ChatView, change: number): ChatPages | undefined {
    if (!pages) return pages;
    const replaced = replaceInPlace(pages, chat);
    if (replaced) return counted(replaced, change);
    return counted(insert(drop(pages, chat.id, 0) as ChatPages, chat), change);
}

/** A row that keeps its time keeps its place: only its page is copied. */
function replaceInPlace(pages: ChatPages, chat: ChatView): ChatPages | undefined {
    for (const [at, page] of pages.pages.entries()) {
        const row = page.chats.findIndex((one) => one.id === chat.id);
        if (row < 0) continue;
        if (page.chats[row]?.lastMessageAt !== chat.lastMessageAt) return undefined;
        return { ...pages, pages: pages.pages.with(at, { ...page, chats: page.chats.with(row, chat) }) };
    }
    return undefined;
}

function insert(pages: ChatPages, chat: ChatView): ChatPages {
    for (const [at, page] of pages.pages.entries()) {
        const row = page.chats.findIndex((one) => isNewer(chat, one));
        if (row < 0) continue;
        return withPage(pages, at, page.chats.toSpliced(row, 0, chat));
    }
    const last = pages.pages.length - 1;
    const tail = pages.pages[last];
    // Older than all that is loaded: it will come with its own page.
    if (!tail || tail.next !== null) return pages;
    return withPage(pages, last, [...tail.chats, chat]);
}

function withPage(pages: ChatPages, at: number, chats: ChatView[]): ChatPages {
    const page = pages.pages[at] as ChatPage;
    return { ...pages, pages: pages.pages.with(at, { ...page, chats }) };
}

function counted(pages: ChatPages, change: number): ChatPages {
    if (change === 0) return pages;
    const more = (page: ChatPage) => ({ ...page, total: Math.max(0, page.total + change) });
    return { ...pages, pages: pages.pages.map(more) };
}

function isNewer(one: ChatView, other: ChatView): boolean {
    const a = one.lastMessageAt ?? '';
    const b = other.lastMessageAt ?? '';
    return a === b ? one.id > other.id : a > b;
}
