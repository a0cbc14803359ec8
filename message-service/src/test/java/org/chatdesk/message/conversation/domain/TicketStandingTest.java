package org.chatdesk.message.conversation.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.chatdesk.contracts.event.TicketState;
import org.chatdesk.contracts.event.TicketState.Assignee;
import org.chatdesk.contracts.event.TicketState.Status;
import org.chatdesk.message.conversation.domain.TicketStanding.Line;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TicketStandingTest { // M14
    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
    private static final Assignee OLA = new Assignee(new UUID(0, 1), "Ola Berg");
    private static final Assignee KARI = new Assignee(new UUID(0, 2), "Kari Lund");

    private TicketStanding told = TicketStanding.UNTOLD;
    private long version = 1;

    @Test
    void shouldSayWhoTookItAndWhoTookItOver() {
        assertThat(move(Status.OPEN, null)).isEmpty();
        assertThat(move(Status.OPEN, OLA)).containsExactly("Ola Berg joined the conversation");
        assertThat(move(Status.IN_PROGRESS, OLA)).isEmpty();
        assertThat(move(Status.IN_PROGRESS, KARI))
                .containsExactly("Kari Lund took over the conversation");
    }

    @Test
    void shouldNotForgetWhoHadItWhileItWaitsAgain() {
        move(Status.OPEN, OLA);
        assertThat(move(Status.OPEN, null)).isEmpty();
        assertThat(move(Status.OPEN, OLA)).isEmpty();
        assertThat(move(Status.OPEN, KARI)).containsExactly("Kari Lund took over the conversation");
    }

    @Test
    void shouldSayWhenItWasClosedAndOpenedAgain() {
        move(Status.OPEN, OLA);
        assertThat(move(Status.RESOLVED, OLA)).isEmpty();
        assertThat(move(Status.CLOSED, OLA)).containsExactly("The conversation was closed");
        assertThat(move(Status.OPEN, KARI))
                .containsExactly(
                        "The conversation was opened again",
                        "Kari Lund took over the conversation");
    }

    @Test
    void shouldSayAllAtOnceWhatWasMissed() {
        assertThat(move(Status.CLOSED, OLA))
                .containsExactly("Ola Berg joined the conversation", "The conversation was closed");
    }

    @Test
    void shouldTellNobodyAnAddress() {
        var lines = told.linesTo(ticket(Status.CLOSED, OLA));
        assertThat(lines).allSatisfy(line -> assertThat(line.toString()).doesNotContain("@"));
    }

    /** A line that is said again after a crash must have its first key, every other one its own. */
    @Property
    void shouldNameEachLineOnce(
            @ForAll @Size(max = 30) List<Status> statuses, @ForAll @IntRange(max = 2) int first) {
        var keys = new HashSet<String>();
        var standing = TicketStanding.UNTOLD;
        for (int i = 0; i < statuses.size(); i++) {
            var ticket = ticket(statuses.get(i), (i + first) % 2 == 0 ? OLA : KARI);
            var lines = standing.linesTo(ticket);
            assertThat(standing.linesTo(ticket)).isEqualTo(lines);
            lines.forEach(line -> assertThat(keys.add(line.key())).as(line.key()).isTrue());
            standing = standing.now(i + 2L, ticket);
            assertThat(standing.linesTo(ticket)).isEmpty();
        }
    }

    private List<String> move(Status status, @Nullable Assignee agent) {
        var ticket = ticket(status, agent);
        var lines = told.linesTo(ticket);
        told = told.now(++version, ticket);
        return lines.stream().map(Line::notice).map(Notices::text).toList();
    }

    private static TicketState ticket(Status status, @Nullable Assignee agent) {
        return new TicketState(
                new UUID(0, 9),
                TicketState.Kind.ORDER,
                status,
                TicketState.Priority.MEDIUM,
                "Order 1001",
                agent,
                null,
                List.of(),
                NOW,
                NOW);
    }
}
