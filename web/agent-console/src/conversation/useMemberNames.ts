import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useDesk } from '../live/DeskContext.ts';
import type { Thread } from './thread.ts';

type Marks = { marks: { readerId: string | null; name: string | null }[] };

/** The names of those who have read in a conversation: frames say ids alone. */
export function useMemberNames(conversation: string, { readers }: Thread): ReadonlyMap<string, string> {
    const { api } = useDesk();
    const ids = Object.keys(readers).sort().join();
    const { data } = useQuery({
        queryKey: ['marks', conversation, ids],
        queryFn: () => api.get<Marks>(`/api/conversations/${conversation}/marks`),
        enabled: ids !== '',
        placeholderData: (before) => before,
    });
    return useMemo(
        () =>
            new Map(
                data?.marks.flatMap(({ readerId, name }) =>
                    readerId && name ? [[readerId, name] as const] : [],
                ),
            ),
        [data],
    );
}
