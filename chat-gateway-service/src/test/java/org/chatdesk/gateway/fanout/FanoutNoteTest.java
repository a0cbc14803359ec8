package org.chatdesk.gateway.fanout;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.chatdesk.contracts.event.Actor;
import org.chatdesk.contracts.event.ConversationRef;
import org.chatdesk.contracts.event.Event;
import org.chatdesk.contracts.event.MessageRead;
import org.chatdesk.contracts.event.Note;
import org.chatdesk.contracts.event.NoteChanged;
import org.chatdesk.contracts.event.SenderRole;
import org.chatdesk.contracts.event.Tally;
import org.chatdesk.gateway.fanout.domain.Continuity;
import org.chatdesk.gateway.fanout.domain.Delivery;
import org.chatdesk.gateway.fanout.domain.KnownHeads;
import org.chatdesk.gateway.fanout.domain.Receiver;
import org.chatdesk.gateway.fanout.domain.Receivers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FanoutNoteTest { // M8, INV-12
    private static final Instant NOW = Instant.parse("2027-01-04T07:00:00Z");
    private static final UUID ORGANIZATION = UUID.randomUUID();
    private static final UUID CONVERSATION = UUID.randomUUID();

    private final Receivers receivers = new Receivers();
    private final KnownHeads heads = new KnownHeads();
    private final Fanout fanout = new Fanout(receivers, heads, new Continuity(receivers, heads));
    private final Connected contact = connect(ORGANIZATION, false);
    private final Connected member = connect(ORGANIZATION, true);
    private final Connected another = connect(ORGANIZATION, true);
    private final Connected stranger = connect(UUID.randomUUID(), true);

    private record Connected(
            UUID organization, UUID subject, boolean isMember, List<Delivery> heard)
            implements Receiver {
        @Override
        public @Nullable UUID department() {
            return null;
        }

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
    void shouldTellEveryMemberOfTheOrganizationAndNobodyElse() {
        fanout.note(event(new NoteChanged(CONVERSATION, note())));

        for (var told : List.of(member, another)) {
            assertThat(told.heard())
                    .singleElement()
                    .satisfies(frame -> {
                        assertThat(frame.json())
                                .contains("\"type\":\"note\"")
                                .contains("Canary")
                                .contains(CONVERSATION.toString());
                        // Contacts' numbers must show no gap where a note stands.
                        assertThat(frame.isNumbered()).isFalse();
                    });
        }
        assertThat(contact.heard()).isEmpty();
        assertThat(stranger.heard()).isEmpty();
    }

    @Test
    void shouldHaveAContactThatHearsOfItsConversation() {
        // Else the test above could not fail.
        var ref =
                new ConversationRef(
                        CONVERSATION,
                        ConversationRef.Kind.SUPPORT,
                        List.of(contact.subject()),
                        null,
                        null);
        fanout.read(
                event(
                        new MessageRead(
                                ref, member.subject(), SenderRole.AGENT, 1, new Tally(0, 0))));
        assertThat(contact.heard()).hasSize(1);
    }

    private Connected connect(UUID organization, boolean isMember) {
        var connected = new Connected(organization, UUID.randomUUID(), isMember, new ArrayList<>());
        receivers.add(connected);
        return connected;
    }

    private static Note note() {
        return new Note(
                UUID.randomUUID(),
                1,
                1,
                "n-1",
                UUID.randomUUID(),
                "Ola Berg",
                "Canary",
                List.of(),
                0,
                NOW,
                null,
                null);
    }

    private static <P extends org.chatdesk.contracts.event.Payload> Event<P> event(P payload) {
        return new Event<>(
                UUID.randomUUID(),
                ORGANIZATION,
                CONVERSATION,
                1,
                NOW,
                Actor.system("test"),
                payload);
    }
}
