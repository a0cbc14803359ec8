import { useInfiniteQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { ChatPage } from '../api/types.ts';
import { useDesk } from '../live/DeskContext.ts';
import { keys } from '../live/keys.ts';
import { fetchPage } from './fetchChats.ts';
import { type ChatPages, rowsOf } from './lists.ts';

/** One tab of the inbox, page by page: of all departments, or of one. */
export function useInbox(archived: boolean, department: string | null = null) {
    const { api, chats } = useDesk();
    const query = useInfiniteQuery<ChatPage, Error, ChatPages, readonly string[], string | null>({
        queryKey: keys.inbox(archived ? 'archived' : 'active', department),
        queryFn: ({ pageParam }) => fetchPage(api, chats, archived, pageParam, department),
        initialPageParam: null,
        getNextPageParam: (last) => last.next,
        gcTime: Number.POSITIVE_INFINITY,
    });
    return { ...query, rows: rowsOf(query.data) };
}

/** How many conversations a tab has; undefined until it was fetched once. */
export function useTotal(archived: boolean, department: string | null): number | undefined {
    const { data } = useInbox(archived, department);
    return data?.pages[0]?.total;
}

/** How many active conversations wait to be read, of those that are loaded. */
export function useUnread(): number {
    const { rows } = useInbox(false);
    return useMemo(() => rows.reduce((sum, chat) => sum + (chat.unread > 0 ? 1 : 0), 0), [rows]);
}
