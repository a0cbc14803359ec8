import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useDesk } from '../../live/DeskContext.ts';
import { settingsKey } from '../kit/useSettings.ts';
import { AUDIT, type AuditPageAnswer, pathFor } from './audit.ts';

/** The log of one area ('' is all of them), newest first, page after page. */
export function useAuditLog(area: string) {
    const { api } = useDesk();
    const query = useInfiniteQuery({
        queryKey: [...settingsKey(AUDIT), area],
        queryFn: ({ pageParam }) => api.get<AuditPageAnswer>(pathFor(area, pageParam)),
        initialPageParam: null as string | null,
        getNextPageParam: (last) => last.next ?? null,
        refetchOnMount: 'always',
        // Another filter: what was shown stays until there is an answer.
        placeholderData: keepPreviousData,
    });
    return {
        entries: query.data?.pages.flatMap((page) => page.entries) ?? [],
        isPending: query.isPending,
        isError: query.isError && !query.data,
        again: () => void query.refetch(),
        hasMore: query.hasNextPage,
        isLoadingMore: query.isFetchingNextPage,
        more: () => void query.fetchNextPage(),
    };
}
