package org.chatdesk.gateway.fanout.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.chatdesk.contracts.event.ConversationRef;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReceiversTest {
    private final UUID organization = UUID.randomUUID();
    private final UUID contact = UUID.randomUUID();
    private final Receivers receivers = new Receivers();

    private record Connected(UUID organization, UUID subject, boolean isMember)
            implements Receiver {
        @Override
        public @Nullable UUID department() {
            return null;
        }

        @Override
        public void push(Delivery delivery) {
            throw new AssertionError("Nobody pushes here");
        }

        @Override
        public void startAnew() {
            throw new AssertionError("Nothing breaks here");
        }
    }

    @Test
    void shouldShowAConversationToItsContactAndTheOrganizationsMembersOnly() { // INV-12
        var own = add(organization, contact, false);
        var agent = add(organization, UUID.randomUUID(), true);
        add(organization, UUID.randomUUID(), false);
        add(UUID.randomUUID(), UUID.randomUUID(), true);
        add(UUID.randomUUID(), contact, false);
        assertThat(whoMaySee()).containsExactlyInAnyOrder(own, agent);
    }

    @Test
    void shouldKnowAnOrganizationsContacts() { // I10
        var own = add(organization, contact, false);
        var another = add(organization, UUID.randomUUID(), false);
        add(organization, UUID.randomUUID(), true);
        add(UUID.randomUUID(), contact, false);
        assertThat(receivers.contacts(organization)).containsExactlyInAnyOrder(own, another);
        receivers.remove(own);
        assertThat(receivers.contacts(organization)).containsExactly(another);
    }

    @Test
    void shouldKnowEverybodyOnce() {
        var own = add(organization, contact, false);
        var agent = add(UUID.randomUUID(), UUID.randomUUID(), true);
        add(organization, UUID.randomUUID(), false);
        assertThat(receivers.all()).hasSize(3).contains(own, agent);
    }

    @Test
    void shouldForgetWhoHasLeft() {
        var agent = add(organization, UUID.randomUUID(), true);
        receivers.remove(agent);
        receivers.remove(agent);
        assertThat(whoMaySee()).isEmpty();
        assertThat(receivers.hasAnybodyOf(organization)).isFalse();
    }

    private Receiver add(UUID of, UUID subject, boolean member) {
        var receiver = new Connected(of, subject, member);
        receivers.add(receiver);
        return receiver;
    }

    private List<Receiver> whoMaySee() {
        var conversation =
                new ConversationRef(
                        UUID.randomUUID(),
                        ConversationRef.Kind.SUPPORT,
                        List.of(contact),
                        null,
                        null);
        var seen = new ArrayList<Receiver>();
        receivers.whoMaySee(organization, conversation, seen::add);
        return seen;
    }
}
