package org.chatdesk.message.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.chatdesk.contracts.Refusal;
import org.chatdesk.contracts.event.SenderRole;
import org.chatdesk.kit.caller.Caller;
import org.chatdesk.kit.outcome.Result;
import org.chatdesk.message.conversation.domain.Party;
import org.chatdesk.message.conversation.domain.VisibleConversations;
import org.chatdesk.message.search.domain.Found;
import org.chatdesk.message.search.domain.Question;
import org.chatdesk.message.search.store.Languages;
import org.chatdesk.message.search.store.MessageTexts;
import org.jspecify.annotations.Nullable;

/** Finds messages: members in their organization, contacts in their own conversations. */
@ApplicationScoped
public class SearchMessages {
    private final VisibleConversations conversations;
    private final Languages languages;
    private final MessageTexts texts;

    SearchMessages(VisibleConversations conversations, Languages languages, MessageTexts texts) {
        this.conversations = conversations;
        this.languages = languages;
        this.texts = texts;
    }

    /**
     * Which part of what was found.
     *
     * @param before only older ones than this message
     * @param limit 1 to 50
     */
    public record Part(@Nullable UUID before, int limit) {}

    /** Newest first, and the question as it was understood. */
    public record Answer(List<Found> found, Question question, boolean more) {}

    /** In one conversation, or everywhere in the member's organization. */
    @Transactional
    public Result<Answer> forMember(
            Caller.Member by, String q, @Nullable UUID conversation, Part part) {
        if (conversation != null && isHidden(by, conversation)) {
            return Result.refused(Refusal.NOT_FOUND);
        }
        var where = Optional.ofNullable(conversation).map(List::of).orElse(null);
        return search(by.organization(), q, where, part);
    }

    @Transactional
    public Result<Answer> forContact(Caller.Contact by, String q, Part part) {
        var own = conversations.ofContact(by.organization(), by.id());
        return search(by.organization(), q, own, part);
    }

    private boolean isHidden(Caller.Member by, UUID conversation) {
        var party = new Party(by.id(), SenderRole.AGENT, by.name());
        return conversations.visible(by.organization(), conversation, party).isEmpty();
    }

    private Result<Answer> search(
            UUID organization, String q, @Nullable List<UUID> where, Part part) {
        var faults = Question.faults(q);
        if (!faults.isEmpty()) {
            return Result.invalid(faults);
        }
        var stems = languages.stems(organization, Question.words(q).toList());
        var question = Question.of(q, stems);
        // One more than wanted says whether there are more.
        var found = texts.find(organization, question, where, part.before(), part.limit() + 1);
        var more = found.size() > part.limit();
        return Result.done(
                new Answer(more ? found.subList(0, part.limit()) : found, question, more));
    }
}
