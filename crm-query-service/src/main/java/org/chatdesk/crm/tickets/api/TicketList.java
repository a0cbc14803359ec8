package org.chatdesk.crm.tickets.api;

import java.util.List;
import org.chatdesk.crm.tickets.domain.TicketPage;

/** Some of {@code total} tickets, the newest first. */
record TicketList(List<TicketView> tickets, long total) {

    static TicketList of(TicketPage page) {
        return new TicketList(page.tickets().stream().map(TicketView::of).toList(), page.total());
    }
}
