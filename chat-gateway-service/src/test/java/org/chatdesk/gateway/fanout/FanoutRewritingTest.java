package org.chatdesk.gateway.fanout;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.chatdesk.contracts.event.Actor;
import org.chatdesk.contracts.event.ConversationRef;
import org.chatdesk.contracts.event.Event;
import org.chatdesk.contracts.event.Message;
import org.chatdesk.contracts.event.MessageChanged;
import org.chatdesk.contracts.event.MessageChanged.What;
import org.chatdesk.contracts.event.MessageCreated;
import org.chatdesk.contracts.event.MessageDelivered;
import org.chatdesk.contracts.event.MessageType;
import org.chatdesk.contracts.event.Payload;
import org.chatdesk.contracts.event.SenderRole;
import org.chatdesk.contracts.event.Tally;
import org.chatdesk.gateway.fanout.domain.Continuity;
import org.chatdesk.gateway.fanout.domain.Delivery;
import org.chatdesk.gateway.fanout.domain.KnownHeads;
import org.chatdesk.gateway.fanout.domain.Receiver;
import org.chatdesk.gateway.fanout.domain.Receivers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FanoutRewritingTest { // M4, M5, M9
    private static final Instant NOW = Instant.parse("2027-01-04T07:00:00Z");
    private static final UUID ORGANIZATION = UUID.randomUUID();
    private static final UUID CONTACT = UUID.randomUUID();

    private final ConversationRef conversation =
            new ConversationRef(
                    UUID.randomUUID(), ConversationRef.Kind.SUPPORT, List.of(CONTACT), null, null);
    private final Receivers receivers = new Receivers();
    private final KnownHeads heads = new KnownHeads();
    private final Continuity continuity = new Continuity(receivers, heads);
    private final Fanout fanout = new Fanout(receivers, heads, continuity);
    private final Connected contact = connect(CONTACT, false);
    private final Connected stranger = connect(UUID.randomUUID(), false);
    private final Connected member = connect(UUID.randomUUID(), true);

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
            heard.clear();
        }
    }

    @Test
    void shouldTellNumbersAgainWhenTheStoreWentBackToThem() { // INV-4
        fanout.message(event(9, new MessageCreated(conversation, message(9), Tally.NONE)));
        continuity.broke();

        fanout.message(event(6, new MessageCreated(conversation, message(6), Tally.NONE)));

        assertThat(contact.heard()).extracting(Delivery::seq).containsExactly(6L);
    }

    @Test
    void shouldBringAChangeAfterWhatCameBeforeItWhicheverTopicIsFaster() {
        var message = message(2);
        fanout.message(event(1, new MessageCreated(conversation, message(1), Tally.NONE)));
        var removed = new MessageChanged(conversation, message.removed(NOW), What.REMOVED);
        fanout.rewritten(event(3, removed));
        assertThat(contact.heard()).hasSize(1);

        fanout.message(event(2, new MessageCreated(conversation, message, Tally.NONE)));

        for (var party : List.of(contact, member)) {
            assertThat(party.heard()).extracting(Delivery::seq).containsExactly(1L, 2L, 3L);
            assertThat(party.heard().getLast().json())
                    .startsWith("{\"type\":\"changed\"")
                    .contains("\"seq\":3,", "\"content\":\"\"", "\"removedAt\":");
        }
        assertThat(stranger.heard()).isEmpty();
    }

    @Test
    void shouldTellWhatHasArrivedWithoutANumber() {
        fanout.delivered(
                event(4, new MessageDelivered(conversation, CONTACT, SenderRole.CONTACT, 4)));

        assertThat(member.heard()).singleElement().matches(delivery -> !delivery.isNumbered());
        assertThat(member.heard().getFirst().json())
                .startsWith("{\"type\":\"delivered\"")
                .contains("\"readerRole\":\"contact\"", "\"seq\":4");
        assertThat(stranger.heard()).isEmpty();
    }

    private Connected connect(UUID subject, boolean isMember) {
        var connected = new Connected(ORGANIZATION, subject, isMember, null, new ArrayList<>());
        receivers.add(connected);
        return connected;
    }

    private static Message message(long seq) {
        return new Message(
                UUID.randomUUID(),
                seq,
                "m-" + seq,
                CONTACT,
                SenderRole.CONTACT,
                "Emma",
                MessageType.TEXT,
                "Hello",
                null,
                NOW);
    }

    private <P extends Payload> Event<P> event(long version, P payload) {
        return new Event<>(
                UUID.randomUUID(),
                ORGANIZATION,
                conversation.id(),
                version,
                NOW,
                Actor.system("test"),
                payload);
    }
}
