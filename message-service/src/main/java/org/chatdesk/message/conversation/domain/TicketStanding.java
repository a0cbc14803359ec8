package org.chatdesk.message.conversation.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.chatdesk.contracts.event.Notice;
import org.chatdesk.contracts.event.TicketState;
import org.jspecify.annotations.Nullable;

/**
 * What a ticket's channels have been told of it last. Lines follow from the difference between two
 * states, so it does not matter in which order a ticket's topics are heard.
 *
 * @param version the ticket's; 0 while nothing was told
 * @param assignee who looks after it, or did last
 */
public record TicketStanding(long version, boolean closed, @Nullable UUID assignee) {
    public static final TicketStanding UNTOLD = new TicketStanding(0, false, null);

    /**
     * A line for the ticket's channels.
     *
     * @param key names it for ever: said again it changes nothing
     */
    public record Line(String key, Notice notice) {}

    public boolean isOlderThan(long other) {
        return version < other;
    }

    /** What is told once the ticket is this. */
    public TicketStanding now(long nowVersion, TicketState ticket) {
        return new TicketStanding(nowVersion, isClosed(ticket), assigneeOf(ticket));
    }

    /** How it came to be this, oldest first. */
    public List<Line> linesTo(TicketState ticket) {
        var lines = new ArrayList<Line>();
        if (closed && !isClosed(ticket)) {
            lines.add(line("", Notices.reopened()));
        }
        var agent = ticket.assignee();
        if (agent != null && !agent.id().equals(assignee)) {
            lines.add(
                    line(
                            ":" + agent.id(),
                            assignee == null
                                    ? Notices.assigned(agent.name())
                                    : Notices.transferred(agent.name())));
        }
        if (!closed && isClosed(ticket)) {
            lines.add(line("", Notices.closed()));
        }
        return lines;
    }

    // From one state there is one way on; if its commit is lost, the next attempt names it alike.
    private Line line(String suffix, Notice notice) {
        return new Line(notice.code() + ":" + version + suffix, notice);
    }

    private static boolean isClosed(TicketState ticket) {
        return ticket.status() == TicketState.Status.CLOSED;
    }

    /** A ticket that waits in the queue again still was somebody's: the next one takes it over. */
    private @Nullable UUID assigneeOf(TicketState ticket) {
        var agent = ticket.assignee();
        return agent == null ? assignee : agent.id();
    }
}
