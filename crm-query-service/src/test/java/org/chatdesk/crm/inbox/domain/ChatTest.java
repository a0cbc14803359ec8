package org.chatdesk.crm.inbox.domain;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.chatdesk.contracts.event.SenderRole;
import org.chatdesk.crm.inbox.domain.Chat.Place;
import org.chatdesk.crm.testing.Story;
import org.chatdesk.crm.testing.Talk;
import org.junit.jupiter.api.Test;

/** C1: what events say of a conversation, in whatever order they come. */
class ChatTest {
    private static final UUID CONTACT = UUID.randomUUID();
    private static final UUID AGENT = UUID.randomUUID();

    private final Story story = new Story(UUID.randomUUID());
    private final Talk talk = Talk.support(story, CONTACT);

    @Test
    void shouldNotListAConversationInWhichNobodyWrote() {
        talk.begins();
        talk.bySystem("Welcome");
        assertThat(chat().place()).isEqualTo(Place.NOWHERE);
    }

    @Test
    void shouldListAConversationWhoseFirstEventHasNotComeYet() {
        talk.byContact("Hello");
        assertThat(chat().place()).isEqualTo(Place.ACTIVE);
        assertThat(chat().newest().preview()).isEqualTo("Hello");
        assertThat(chat().home().contact()).isEqualTo(CONTACT);
    }

    @Test
    void shouldCountWhatNoMemberHasRead() {
        talk.byContact("one");
        talk.byContact("two");
        talk.byMember(AGENT, "answer");
        talk.byContact("three");
        assertThat(chat().unread()).isEqualTo(3);
        talk.readBy(AGENT, SenderRole.AGENT, 2);
        assertThat(chat().unread()).isEqualTo(1);
        assertThat(chat().readUpTo()).isEqualTo(2);
        talk.readBy(CONTACT, SenderRole.CONTACT, 4);
        assertThat(chat().unread()).isEqualTo(1);
        talk.readBy(UUID.randomUUID(), SenderRole.AGENT, 4);
        assertThat(chat().unread()).isZero();
    }

    @Test
    void shouldNotCountBelowZeroWhenTheReadMarkIsFirst() {
        talk.byContact("one");
        var read = talk.readBy(AGENT, SenderRole.AGENT, 1);
        assertThat(fold(List.of(read)).unread()).isZero();
    }

    @Test
    void shouldArchiveAndRestoreByItself() {
        talk.byContact("one");
        talk.archived(true);
        assertThat(chat().place()).isEqualTo(Place.ARCHIVED);
        talk.byContact("two");
        assertThat(chat().place()).isEqualTo(Place.ACTIVE);
        assertThat(chat().head()).isEqualTo(4);
    }

    @Test
    void shouldShowTheNewestMessageAsItIsNow() { // M9
        talk.byContact("Where is it");
        talk.byMember(AGENT, "On its weigh");
        var answer = requireNonNull(talk.said(0));
        talk.edited(answer, "On its way");
        assertThat(chat().newest().preview()).isEqualTo("You: On its way");
        talk.removed(requireNonNull(talk.said(0)));
        assertThat(chat().newest().preview()).isEqualTo("You: Message removed");
        assertThat(chat().newest().at()).isEqualTo(answer.createdAt());
        assertThat(chat().head()).isEqualTo(4);
        assertThat(chat().unread()).isEqualTo(1);
    }

    @Test
    void shouldNotShowAnEarlierMessageForItsEdit() { // M9
        talk.byContact("one");
        var earlier = requireNonNull(talk.said(0));
        talk.byContact("two");
        talk.edited(earlier, "one, really");
        assertThat(chat().newest().preview()).isEqualTo("two");
    }

    @Test
    void shouldKnowWhateverComesFirst() { // M9
        var created = talk.byContact("secret");
        var removed = talk.removed(requireNonNull(talk.said(0)));
        assertThat(fold(List.of(removed, created))).isEqualTo(fold(List.of(created, removed)));
        assertThat(fold(List.of(removed, created)).newest().preview()).isEqualTo("Message removed");
    }

    @Test
    void shouldForgetADeletedConversationForGood() {
        talk.byContact("secret");
        talk.deleted();
        var late = talk.byContact("late");
        assertThat(chat().place()).isEqualTo(Place.NOWHERE);
        assertThat(chat().join(Told.by(late))).isEqualTo(chat());
        assertThat(chat().toString()).doesNotContain("secret", "late", CONTACT.toString());
    }

    private Chat chat() {
        return fold(story.lines());
    }

    private Chat fold(List<Story.Line<?>> lines) {
        return Told.fold(talk.id(), lines);
    }
}
