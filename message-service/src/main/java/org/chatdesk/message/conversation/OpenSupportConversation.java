package org.chatdesk.message.conversation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.chatdesk.contracts.Refusal;
import org.chatdesk.kit.id.Ids;
import org.chatdesk.kit.outcome.Result;
import org.chatdesk.message.conversation.domain.Conversation;
import org.chatdesk.message.conversation.domain.Party;
import org.chatdesk.message.conversation.store.Conversations;
import org.chatdesk.message.conversation.store.MergedVisitors;

/** Gives a contact its one support conversation, made on first use. Two at once get the same. */
@ApplicationScoped
public class OpenSupportConversation {
    private static final Refusal SOMEBODY_ELSE =
            new Refusal(
                    Refusal.Kind.UNAUTHENTICATED,
                    "token.revoked",
                    "This visitor is somebody else now. Start again.");

    private final Conversations conversations;
    private final MergedVisitors merged;
    private final Clock clock;

    OpenSupportConversation(Conversations conversations, MergedVisitors merged, Clock clock) {
        this.conversations = conversations;
        this.merged = merged;
        this.clock = clock;
    }

    /** The conversation, and whether this call made it. */
    public record Opened(Conversation conversation, boolean created) {}

    @Transactional
    public Result<Opened> open(UUID organization, UUID contact, Party by) {
        var existing = conversations.supportOf(organization, contact);
        if (existing.isPresent()) {
            return Result.done(new Opened(existing.get(), false));
        }
        conversations.holdOpening(organization, contact);
        if (merged.contains(organization, contact)) {
            return Result.refused(SOMEBODY_ELSE);
        }
        var fresh = Conversation.support(organization, Ids.next(), by, clock.instant());
        if (conversations.add(fresh, by)) {
            return Result.done(new Opened(fresh, true));
        }
        var others = conversations.supportOf(organization, contact).orElseThrow();
        return Result.done(new Opened(others, false));
    }
}
