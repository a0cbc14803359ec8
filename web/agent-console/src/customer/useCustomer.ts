import { Problem } from '@chatdesk/chat-protocol';
import { type QueryClient, useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useDesk } from '../live/DeskContext.ts';
import { keys } from '../live/keys.ts';
import { type Customer, customerPath } from './customer.ts';

/**
 * The customer beside a conversation: asked for when the panel opens and again with every message.
 *
 * @param head the number of the conversation's newest change
 */
export function useCustomer(id: string, head: number) {
    const { api } = useDesk();
    const query = useQuery<Customer | null>({
        queryKey: keys.customer(id),
        queryFn: () => api.get<Customer>(customerPath(id)).catch(nothingKnown),
        refetchOnMount: 'always',
    });
    const asked = useRef(head);
    const { refetch } = query;
    useEffect(() => {
        if (asked.current === head) return;
        asked.current = head;
        void refetch();
    }, [head, refetch]);
    return query;
}

/** Somebody of whom the views have not heard yet. */
function nothingKnown(problem: unknown): null {
    if (problem instanceof Problem && problem.status === 404) return null;
    throw problem;
}

/** Shows at once what was just done; the views say the same a moment later. */
export function rememberBlocked(cache: QueryClient, id: string, blocked: boolean): void {
    cache.setQueryData<Customer | null>(keys.customer(id), (known) => known && { ...known, blocked });
}
