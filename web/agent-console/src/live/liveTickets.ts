import type { TicketView } from '../api/types.ts';
import type { Desk } from './desk.ts';
import { keys } from './keys.ts';

// The view follows the log by moments: one look when it has most likely caught up, one when it surely has.
const LOOKS_MS = [250, 2_000];

/** A ticket's frame says only that something changed: its ticket and the rows of its channels are fetched again. */
export function followTickets(desk: Desk): () => void {
    return desk.connection.on('ticket', ({ ticket }) => {
        for (const ms of LOOKS_MS) setTimeout(() => void look(desk, ticket), ms);
    });
}

async function look(desk: Desk, id: string): Promise<void> {
    try {
        const ticket = await desk.cache.fetchQuery<TicketView>({
            queryKey: keys.ticket(id),
            queryFn: () => desk.api.get(`/api/crm/tickets/${encodeURIComponent(id)}`),
            staleTime: 0,
        });
        for (const channel of ticket.channels ?? []) desk.rows.refresh(channel.conversation);
    } catch (problem) {
        // Not in the view yet: the next look or the next frame of this ticket asks again.
        console.warn(`Ticket not fetched: ${id}`, problem);
    }
}
