import type { Note } from '@chatdesk/chat-protocol';
import { useQuery } from '@tanstack/react-query';
import { KEPT_MS } from '../conversation/threadCache.ts';
import { useDesk } from '../live/DeskContext.ts';
import { keys } from '../live/keys.ts';

const NONE: readonly Note[] = [];

/** What the team has noted beside a conversation; empty until it is known. */
export function useNotes(conversation: string): readonly Note[] {
    const { api, notes } = useDesk();
    const { data } = useQuery({
        queryKey: keys.notes(conversation),
        queryFn: () => notes.fetch(api, conversation),
        staleTime: Number.POSITIVE_INFINITY,
        gcTime: KEPT_MS,
    });
    return data ?? NONE;
}
