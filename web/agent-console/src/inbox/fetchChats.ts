import type { ChatApi } from '@chatdesk/chat-protocol';
import { type ChatAnswer, type ChatPageAnswer, knowsContact, toChat } from '../api/chatView.ts';
import type { ChatPage, ChatView } from '../api/types.ts';
import { knowsAsMuch, newer } from './chat.ts';
import type { ChatCache } from './chatCache.ts';
import { isOf } from './lists.ts';

export const PAGE_SIZE = 50;
const PATIENCE_MS = 3_000;
const FIRST_PAUSE_MS = 120;

type Known = Pick<ChatCache, 'find' | 'freshen'>;

/** One page of a tab. Rows of which the socket already told more are kept as they are known. */
export async function fetchPage(
    api: ChatApi,
    known: Known,
    archived: boolean,
    before: string | null,
    department: string | null = null,
): Promise<ChatPage> {
    const filter = department ? `&department=${encodeURIComponent(department)}` : '';
    const cursor = before ? `&before=${encodeURIComponent(before)}` : '';
    const page = await api.get<ChatPageAnswer>(
        `/api/admin/chats?archived=${archived}&limit=${PAGE_SIZE}${filter}${cursor}`,
    );
    const all = page.chats.map((answer) => newer(toChat(answer), known.find(answer.id)));
    known.freshen(all);
    const belongs = (chat: ChatView) => chat.archived === archived && isOf(department, chat);
    return { ...page, next: page.next ?? null, chats: all.filter(belongs) };
}

/**
 * One row, fetched because the socket told of something that the row does not show. The view follows the
 * log by moments, so it is asked again, for at most three seconds, until it has caught up.
 */
export async function fetchCaughtUp(
    api: ChatApi,
    id: string,
    known: Pick<ChatView, 'head' | 'readUpTo'>,
    pause: (ms: number) => Promise<void> = wait,
): Promise<ChatView | null> {
    let waited = 0;
    for (let next = FIRST_PAUSE_MS; ; next *= 1.6) {
        const chat = await fetchChat(api, id);
        if (chat && knowsAsMuch(chat, known) && knowsContact(chat)) return chat;
        if (waited >= PATIENCE_MS) return chat;
        await pause(next);
        waited += next;
    }
}

/** A conversation, or null when there is none (or not yet). */
export async function fetchChat(api: ChatApi, id: string): Promise<ChatView | null> {
    try {
        return toChat(await api.get<ChatAnswer>(`/api/admin/chats/${encodeURIComponent(id)}`));
    } catch (problem) {
        if ((problem as { status?: number }).status === 404) return null;
        throw problem;
    }
}

function wait(ms: number): Promise<void> {
    return new Promise((done) => setTimeout(done, ms));
}
