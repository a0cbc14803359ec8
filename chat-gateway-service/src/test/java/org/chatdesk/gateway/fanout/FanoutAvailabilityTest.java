package org.chatdesk.gateway.fanout;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.chatdesk.contracts.event.Actor;
import org.chatdesk.contracts.event.AvailabilityChanged;
import org.chatdesk.contracts.event.AvailabilityChanged.Mode;
import org.chatdesk.contracts.event.AvailabilityChanged.Opening;
import org.chatdesk.contracts.event.Event;
import org.chatdesk.gateway.fanout.domain.Continuity;
import org.chatdesk.gateway.fanout.domain.Delivery;
import org.chatdesk.gateway.fanout.domain.KnownHeads;
import org.chatdesk.gateway.fanout.domain.Receiver;
import org.chatdesk.gateway.fanout.domain.Receivers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FanoutAvailabilityTest { // I10, INV-12
    private static final Instant NOW = Instant.parse("2027-01-04T07:00:00Z");
    private static final UUID ORGANIZATION = UUID.randomUUID();

    private final Receivers receivers = new Receivers();
    private final KnownHeads heads = new KnownHeads();
    private final Fanout fanout = new Fanout(receivers, heads, new Continuity(receivers, heads));

    private record Connected(
            UUID organization,
            UUID subject,
            boolean isMember,
            @Nullable UUID department,
            List<Delivery> heard)
            implements Receiver {
        @Override
        public void push(Delivery delivery) {
            heard.add(delivery);
        }

        @Override
        public void startAnew() {
            throw new AssertionError("Nothing breaks here");
        }
    }

    @Test
    void shouldTellContactsOfTheOrganizationOnly() {
        var contact = connect(ORGANIZATION, false);
        var member = connect(ORGANIZATION, true);
        var stranger = connect(UUID.randomUUID(), false);

        fanout.availability(event(null), NOW);

        assertThat(contact.heard())
                .extracting(Delivery::json)
                .containsExactly(
                        "{\"type\":\"availability\",\"open\":false,"
                                + "\"opensAt\":\"2027-01-04T08:00:00Z\",\"mode\":\"block\"}");
        assertThat(member.heard()).isEmpty();
        assertThat(stranger.heard()).isEmpty();
    }

    @Test
    void shouldNotTakeADepartmentsHoursForTheOrganizations() {
        var contact = connect(ORGANIZATION, false);

        fanout.availability(event(UUID.randomUUID()), NOW);

        assertThat(contact.heard()).isEmpty();
    }

    @Test
    void shouldTellOfADepartmentThoseWhoSpeakWithIt() { // I9
        var billing = UUID.randomUUID();
        var theirs = speaking(ORGANIZATION, false, billing);
        var another = speaking(ORGANIZATION, false, UUID.randomUUID());
        var nobodys = connect(ORGANIZATION, false);

        fanout.availability(event(billing), NOW);
        assertThat(theirs.heard()).hasSize(1);
        assertThat(another.heard()).isEmpty();
        assertThat(nobodys.heard()).isEmpty();

        fanout.availability(event(null), NOW);
        assertThat(theirs.heard()).hasSize(1);
        assertThat(another.heard()).isEmpty();
        assertThat(nobodys.heard()).hasSize(1);
    }

    private Connected connect(UUID organization, boolean member) {
        return speaking(organization, member, null);
    }

    private Connected speaking(UUID organization, boolean member, @Nullable UUID department) {
        var connected =
                new Connected(
                        organization, UUID.randomUUID(), member, department, new ArrayList<>());
        receivers.add(connected);
        return connected;
    }

    private static Event<AvailabilityChanged> event(@Nullable UUID department) {
        var opening =
                new Opening(
                        Instant.parse("2027-01-04T08:00:00Z"),
                        Instant.parse("2027-01-04T16:00:00Z"));
        return new Event<>(
                UUID.randomUUID(),
                ORGANIZATION,
                department == null ? ORGANIZATION : department,
                1,
                NOW,
                Actor.system("test"),
                new AvailabilityChanged(
                        department,
                        Mode.BLOCK,
                        List.of(opening),
                        Instant.parse("2027-02-01T07:00:00Z")));
    }
}
