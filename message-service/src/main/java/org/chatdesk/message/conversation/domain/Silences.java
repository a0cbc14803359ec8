package org.chatdesk.message.conversation.domain;

import java.util.Optional;
import java.util.UUID;
import org.chatdesk.contracts.Refusal;

/** What other features ask before they take something that a message is to carry. */
public interface Silences {

    /** Why somebody may write nowhere in their organization. */
    Optional<Refusal> anywhere(UUID organization, Party by);

    /** Why somebody may say nothing here now; not found where they cannot see it. */
    Optional<Refusal> in(UUID organization, UUID conversation, Party by);
}
