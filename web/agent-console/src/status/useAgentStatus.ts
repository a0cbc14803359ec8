import { useMutation, useQuery } from '@tanstack/react-query';
import type { AgentStatus } from '../api/types.ts';
import { useDesk } from '../live/DeskContext.ts';
import { keys } from '../live/keys.ts';
import { t } from '../texts/t.ts';
import { say } from '../ui/toasts.ts';

export const STATUSES: readonly AgentStatus[] = ['available', 'busy', 'away', 'offline'];

type Answer = { status: AgentStatus };

/** The member's own status: whether new tickets may come. Shown at once, taken back when the server refuses. */
export function useAgentStatus() {
    const { api, cache } = useDesk();
    const { data } = useQuery({
        queryKey: keys.status,
        queryFn: () => api.get<Answer>('/api/agent/status'),
        staleTime: 60_000,
    });
    const { mutate } = useMutation({
        networkMode: 'always',
        mutationFn: (status: AgentStatus) => api.put<Answer>('/api/agent/status', { status }),
        onMutate: (status) => {
            const before = cache.getQueryData<Answer>(keys.status);
            cache.setQueryData<Answer>(keys.status, { status });
            return before;
        },
        onError: (_problem, status, before) => {
            cache.setQueryData(keys.status, before);
            say({
                text: t('status.failed'),
                tone: 'negative',
                action: { label: t('again'), run: () => mutate(status) },
            });
        },
    });
    return { status: data?.status, choose: mutate };
}
