import { useInfiniteQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useDesk } from '../live/DeskContext.ts';
import { type FoundPage, isQuestion, searchPath } from './search.ts';

const TYPING_MS = 200;

/** Messages with these words, newest first, asked for when the writer pauses. */
export function useSearch(text: string, conversation: string | null) {
    const { api } = useDesk();
    const q = useSettled(text.trim());
    const query = useInfiniteQuery({
        queryKey: ['search', conversation, q],
        queryFn: ({ pageParam }) => api.get<FoundPage>(searchPath(q, conversation, pageParam)),
        initialPageParam: null as string | null,
        getNextPageParam: (last) => last.next ?? null,
        enabled: isQuestion(q),
        staleTime: 0,
        gcTime: 60_000,
    });
    return { ...query, q, found: query.data?.pages.flatMap((page) => page.found) ?? [] };
}

function useSettled(text: string): string {
    const [settled, setSettled] = useState(text);
    useEffect(() => {
        const timer = setTimeout(() => setSettled(text), TYPING_MS);
        return () => clearTimeout(timer);
    }, [text]);
    return settled;
}
