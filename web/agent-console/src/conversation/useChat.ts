import { useQuery } from '@tanstack/react-query';
import type { ChatView } from '../api/types.ts';
import { fetchChat } from '../inbox/fetchChats.ts';
import { useDesk } from '../live/DeskContext.ts';
import { keys } from '../live/keys.ts';

/** The row of the open conversation, from the list where it is loaded, else fetched; null when there is none. */
export function useChat(id: string) {
    const { api, chats } = useDesk();
    return useQuery<ChatView | null>({
        queryKey: keys.chat(id),
        queryFn: () => fetchChat(api, id),
        initialData: () => chats.find(id),
        staleTime: Number.POSITIVE_INFINITY,
    });
}
