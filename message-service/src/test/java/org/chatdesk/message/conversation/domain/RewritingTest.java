package org.chatdesk.message.conversation.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.chatdesk.contracts.event.Message;
import org.chatdesk.contracts.event.MessageChanged.What;
import org.chatdesk.contracts.event.MessageType;
import org.chatdesk.contracts.event.SenderRole;
import org.chatdesk.contracts.event.Tally;
import org.chatdesk.message.hours.domain.OpeningHours;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** M9: who may edit and remove what, and until when. */
class RewritingTest {
    private static final Instant SENT = Instant.parse("2026-11-21T10:00:00Z");
    private static final Instant NOW = SENT.plusSeconds(60);
    private static final UUID ORGANIZATION = new UUID(0, 1);
    private static final UUID MESSAGE = new UUID(0, 2);
    private static final Party EMMA = new Party(new UUID(0, 3), SenderRole.CONTACT, "Emma");
    private static final Party OLA = new Party(new UUID(0, 4), SenderRole.AGENT, "Ola");
    private static final Party EVA = new Party(new UUID(0, 5), SenderRole.AGENT, "Eva");

    private Message message = sentBy(EMMA, MessageType.TEXT);
    private Conversation conversation = conversation().withMessageFrom(SenderRole.CONTACT);
    private Duration window = Duration.ofMinutes(15);
    private boolean blocked;
    private OpeningHours hours = OpeningHours.ALWAYS;

    @Test
    void shouldGiveTheChangeTheNextNumberAndLeaveTheMessageItsOwn() { // M4
        var decision = decide(edit(EMMA, "Hello"), NOW);

        assertThat(decision.outcome()).isEqualTo(new Outcome.Rewritten(MESSAGE, 2));
        var fact = (Fact.MessageRewritten) decision.facts().getFirst();
        assertThat(fact.after().head()).isEqualTo(2);
        assertThat(fact.message()).isEqualTo(message.edited("Hello", NOW));
        assertThat(fact.message().seq()).isEqualTo(1);
        assertThat(fact.before()).isEqualTo("Helo");
        assertThat(fact.what()).isEqualTo(What.EDITED);
    }

    @Test
    void shouldLeaveNoWordOfARemovedMessage() {
        var fact = (Fact.MessageRewritten) decide(remove(EMMA), NOW).facts().getFirst();

        assertThat(fact.message().content()).isEmpty();
        assertThat(fact.message().removedAt()).isEqualTo(NOW);
        assertThat(fact.what()).isEqualTo(What.REMOVED);
    }

    @Test
    void shouldRefuseWhatSomebodyElseWrote() {
        assertThat(refusal(edit(OLA, "Hi"), NOW)).isEqualTo("message.not-yours");
        assertThat(refusal(remove(OLA), NOW)).isEqualTo("message.not-yours");
        message = sentBy(OLA, MessageType.TEXT);
        assertThat(refusal(edit(EMMA, "Hi"), NOW)).isEqualTo("message.not-yours");
        assertThat(refusal(edit(EVA, "Hi"), NOW)).isEqualTo("message.not-yours");
        message = sentBy(OLA, MessageType.SYSTEM);
        assertThat(refusal(edit(OLA, "Hi"), NOW)).isEqualTo("message.not-yours");
    }

    @Test
    void shouldKnowWhatAContactWroteAsAVisitor() { // I5
        var client = new Party(new UUID(0, 6), SenderRole.CONTACT, "Emma Hansen");
        conversation = conversation.continuedBy(id(EMMA), id(client), false);

        assertThat(decide(edit(client, "Hello"), NOW).facts()).hasSize(1);
    }

    @Test
    void shouldRefuseWhatIsNotThere() {
        var other =
                new Command.Edit(ORGANIZATION, conversation.id(), EMMA, new UUID(9, 9), "Hello");
        assertThat(refusal(other, NOW)).isEqualTo("resource.not-found");
    }

    @Test
    void shouldRefuseOnceTheTimeIsOver() {
        var last = SENT.plus(window).minusMillis(1);
        assertThat(decide(edit(EMMA, "Hello"), last).facts()).hasSize(1);
        assertThat(refusal(edit(EMMA, "Hello"), last.plusMillis(1)))
                .isEqualTo("message.too-late-to-change");
        assertThat(refusal(remove(EMMA), last.plusMillis(1)))
                .isEqualTo("message.too-late-to-change");
    }

    @Test
    void shouldRefuseAlwaysWhereTheOrganizationAllowsNone() {
        window = Duration.ZERO;
        assertThat(refusal(edit(EMMA, "Hello"), SENT.minusSeconds(1)))
                .isEqualTo("message.too-late-to-change");
    }

    @Test
    void shouldChangeNothingWhenItIsSoAlready() {
        assertThat(decide(edit(EMMA, "Helo"), SENT.plus(Duration.ofDays(1))))
                .isEqualTo(new Decision(new Outcome.Rewritten(MESSAGE, 1), List.of()));
        message = message.removed(NOW);
        assertThat(decide(remove(EMMA), SENT.plus(Duration.ofDays(1))))
                .isEqualTo(new Decision(new Outcome.Rewritten(MESSAGE, 1), List.of()));
    }

    @Test
    void shouldNotBringBackWhatWasRemoved() {
        message = message.removed(NOW);
        assertThat(refusal(edit(EMMA, "Hello"), NOW)).isEqualTo("message.removed");
    }

    @Test
    void shouldRefuseWhereNothingCouldBeSent() { // T3, I10, I14
        assertThat(refusal(edit(EMMA, " "), NOW)).isEqualTo("message.empty");
        hours = new OpeningHours(List.of(), NOW.plusSeconds(60));
        assertThat(refusal(edit(EMMA, "Hello"), NOW)).isEqualTo("hours.closed");
        conversation = conversation.withFrozen(true);
        assertThat(refusal(remove(EMMA), NOW)).isEqualTo("conversation.frozen");
        blocked = true;
        assertThat(refusal(edit(EMMA, "Hello"), NOW)).isEqualTo("contact.blocked");
    }

    private Decision decide(Command command, Instant now) {
        return Decision.of(conversation, command, new Now(), UUID.randomUUID(), now);
    }

    private String refusal(Command command, Instant now) {
        var decision = decide(command, now);
        assertThat(decision.facts()).isEmpty();
        return ((Outcome.Refused) decision.outcome()).why().code();
    }

    private Command edit(Party by, String text) {
        return new Command.Edit(ORGANIZATION, conversation.id(), by, MESSAGE, text);
    }

    private Command remove(Party by) {
        return new Command.Remove(ORGANIZATION, conversation.id(), by, MESSAGE);
    }

    private static Message sentBy(Party sender, MessageType type) {
        return new Message(
                MESSAGE, 1, "m-1", sender.id(), sender.role(), "", type, "Helo", null, SENT);
    }

    private static Conversation conversation() {
        return Conversation.support(ORGANIZATION, new UUID(0, 7), EMMA, SENT);
    }

    private static UUID id(Party party) {
        return Optional.ofNullable(party.id()).orElseThrow();
    }

    /** What is known at the moment of the test. */
    private final class Now implements Known {
        @Override
        public Optional<Message> announced(String key) {
            return Optional.empty();
        }

        @Override
        public Optional<Message> sent(UUID sender, String clientMessageId) {
            return Optional.empty();
        }

        @Override
        public Optional<Upload> upload(UUID id) {
            return Optional.empty();
        }

        @Override
        public Optional<Message> message(UUID id) {
            return Optional.of(message).filter(known -> known.id().equals(id));
        }

        @Override
        public Duration editWindow() {
            return window;
        }

        @Override
        public boolean isBlocked(UUID contact) {
            return blocked;
        }

        @Override
        public long readUpTo(UUID reader) {
            return 0;
        }

        @Override
        public long deliveredUpTo(UUID reader) {
            return 0;
        }

        @Override
        public Tally tallyAt(long seq) {
            return Tally.NONE;
        }

        @Override
        public OpeningHours hours(@Nullable UUID department) {
            return hours;
        }
    }
}
