import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useDesk } from '../live/DeskContext.ts';
import { keys } from '../live/keys.ts';
import type { Thread } from './thread.ts';
import { KEPT_MS } from './threadCache.ts';

/** The open conversation: fetched once, then kept gapless by the connection for as long as it is open. */
export function useThread(id: string) {
    const { api, connection, threads } = useDesk();
    const query = useQuery<Thread>({
        queryKey: keys.thread(id),
        queryFn: () => threads.fetch(api, id),
        staleTime: Number.POSITIVE_INFINITY,
        gcTime: KEPT_MS,
    });
    const snapshot = query.data?.snapshot;

    useEffect(() => {
        connection.follow(id);
        return () => connection.unfollow(id);
    }, [connection, id]);

    useEffect(() => {
        const thread = threads.find(id);
        if (snapshot !== undefined && thread) connection.followFrom(id, thread.epoch, thread.seq);
    }, [connection, threads, id, snapshot]);

    return query;
}
