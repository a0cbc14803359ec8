package org.chatdesk.message.conversation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.chatdesk.contracts.Refusal;
import org.chatdesk.message.conversation.domain.Conversation;
import org.chatdesk.message.conversation.domain.Decision;
import org.chatdesk.message.conversation.domain.Party;
import org.chatdesk.message.conversation.domain.Silences;
import org.chatdesk.message.conversation.domain.VisibleConversations;
import org.chatdesk.message.conversation.store.CurrentHindrances;

/** Answers as the commit of a message would now. */
@ApplicationScoped
class AskSilence implements Silences {
    private final VisibleConversations conversations;
    private final CurrentHindrances hindrances;
    private final Clock clock;

    AskSilence(VisibleConversations conversations, CurrentHindrances hindrances, Clock clock) {
        this.conversations = conversations;
        this.hindrances = hindrances;
        this.clock = clock;
    }

    @Override
    public Optional<Refusal> anywhere(UUID organization, Party by) {
        return Decision.blocked(by, hindrances.of(organization, by, null));
    }

    @Override
    public Optional<Refusal> in(UUID organization, UUID conversation, Party by) {
        var found = conversations.visible(organization, conversation, by);
        return found.isEmpty() ? Optional.of(Refusal.NOT_FOUND) : silenced(found.get(), by);
    }

    private Optional<Refusal> silenced(Conversation in, Party by) {
        var known = hindrances.of(in.organization(), by, in.askedBy(by));
        return Decision.silenced(in, by, known, clock.instant());
    }
}
