package org.chatdesk.ticket.lifecycle.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.chatdesk.contracts.event.TicketState.Assignee;
import org.chatdesk.contracts.event.TicketState.Kind;
import org.chatdesk.contracts.event.TicketState.Priority;
import org.chatdesk.contracts.event.TicketState.Status;
import org.junit.jupiter.api.Test;

/** T3: a ticket's states. Illegal moves do not compile, so only the legal ones are tested. */
class TicketTest {
    private static final Instant START = Instant.parse("2026-11-02T08:00:00Z");
    private static final Assignee ANA = new Assignee(UUID.randomUUID(), "Ana");

    @Test
    void shouldStartOpenAndWaiting() {
        var ticket = Ticket.open(facts());

        assertThat(ticket.version()).isEqualTo(1);
        assertThat(ticket.assignee()).isNull();
        assertThat(ticket.state().status()).isEqualTo(Status.OPEN);
    }

    @Test
    void shouldGoThroughItsWholeLife() {
        var closed =
                Ticket.open(facts())
                        .assign(ANA, at(1))
                        .start(at(2))
                        .resolve(at(3))
                        .reopen(at(4))
                        .close(at(5));

        assertThat(closed.version()).isEqualTo(6);
        assertThat(closed.assignee()).isEqualTo(ANA);
        assertThat(closed.updatedAt()).isEqualTo(at(5));
        assertThat(closed.status()).isEqualTo(Status.CLOSED);
    }

    @Property
    void everyMoveMakesTheNextVersionAndKeepsTheFacts(
            @ForAll @Size(max = 30) List<@IntRange(max = 3) Integer> moves) {
        var facts = facts();
        Ticket ticket = Ticket.open(facts);
        for (int i = 0; i < moves.size(); i++) {
            var before = ticket;
            ticket = move(before, moves.get(i), at(i));

            assertThat(ticket.version()).isEqualTo(before.version() + 1);
            assertThat(ticket.facts()).isSameAs(facts);
            assertThat(
                            Ticket.restore(
                                    ticket.facts(),
                                    ticket.status(),
                                    ticket.version(),
                                    ticket.assignee(),
                                    ticket.updatedAt()))
                    .isEqualTo(ticket);
        }
    }

    private static Ticket move(Ticket ticket, int choice, Instant at) {
        return switch (ticket) {
            case Open open when choice == 0 -> open.start(at);
            case InProgress begun when choice == 0 -> begun.putBack(at);
            case Ticket.Live live when choice == 1 -> live.assign(ANA, at);
            case Ticket.Live live when choice == 2 -> live.resolve(at);
            case Ticket.Live live -> live.close(at);
            case Resolved resolved -> choice == 0 ? resolved.close(at) : resolved.reopen(at);
            case Closed closed -> closed.reopen(at);
        };
    }

    private static Instant at(int minute) {
        return START.plusSeconds(60L * minute);
    }

    private static Facts facts() {
        return new Facts(
                UUID.randomUUID(),
                new TicketId(UUID.randomUUID()),
                Kind.ORDER,
                Priority.MEDIUM,
                "Order 1001",
                null,
                List.of(),
                START);
    }
}
