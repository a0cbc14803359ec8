package org.chatdesk.gateway.fanout;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.chatdesk.contracts.event.Actor;
import org.chatdesk.contracts.event.ContactMerged;
import org.chatdesk.contracts.event.Event;
import org.chatdesk.contracts.event.OrganizationChanged;
import org.chatdesk.contracts.event.OrganizationChanged.VisitorPolicy;
import org.chatdesk.contracts.event.Payload;
import org.chatdesk.contracts.frame.CloseCode;
import org.chatdesk.gateway.fanout.domain.Delivery;
import org.chatdesk.gateway.fanout.domain.Receiver;
import org.chatdesk.gateway.fanout.domain.Receivers;
import org.junit.jupiter.api.Test;

class FanoutTest {
    private final UUID organization = UUID.randomUUID();
    private final Receivers receivers = new Receivers();
    private final Fanout fanout = new Fanout(receivers);

    private record Connected(
            UUID organization,
            UUID subject,
            boolean isMember,
            String address,
            List<CloseCode> closed)
            implements Receiver {
        @Override
        public void push(Delivery delivery) {
            throw new AssertionError("Nobody pushes here");
        }

        @Override
        public void close(CloseCode why) {
            closed.add(why);
        }
    }

    @Test
    void shouldCloseContactsInABlockedRangeAndNobodyElse() { // I14
        var inside = add(organization, false, "198.51.100.9");
        var outside = add(organization, false, "198.51.101.9");
        var member = add(organization, true, "198.51.100.9");
        var elsewhere = add(UUID.randomUUID(), false, "198.51.100.9");

        fanout.organization(event(blocking("198.51.100.0/24", "2001:db8::/32")));

        assertThat(inside.closed()).containsExactly(CloseCode.FORBIDDEN);
        assertThat(List.of(outside, member, elsewhere))
                .allSatisfy(other -> assertThat(other.closed()).isEmpty());
    }

    @Test
    void shouldLetAMergedVisitorComeAgainAsTheContact() { // I5
        var visitor = add(organization, false, "198.51.100.9");
        var other = add(organization, false, "198.51.100.9");

        fanout.contactMerged(event(new ContactMerged(visitor.subject(), UUID.randomUUID())));

        assertThat(visitor.closed()).containsExactly(CloseCode.TOKEN);
        assertThat(other.closed()).isEmpty();
    }

    private Connected add(UUID of, boolean member, String address) {
        var receiver = new Connected(of, UUID.randomUUID(), member, address, new ArrayList<>());
        receivers.add(receiver);
        return receiver;
    }

    private OrganizationChanged blocking(String... ranges) {
        return new OrganizationChanged(
                organization,
                "Clinic",
                "clinic",
                "http://localhost",
                "en",
                "Europe/Oslo",
                List.of("client"),
                Duration.ofMinutes(5),
                VisitorPolicy.ANONYMISE,
                false,
                null,
                List.of(ranges));
    }

    private <P extends Payload> Event<P> event(P payload) {
        return new Event<>(
                UUID.randomUUID(),
                organization,
                organization,
                1,
                Instant.EPOCH,
                Actor.system("test"),
                payload);
    }
}
