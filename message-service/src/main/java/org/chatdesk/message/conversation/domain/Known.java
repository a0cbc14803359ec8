package org.chatdesk.message.conversation.domain;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.chatdesk.contracts.event.Message;
import org.chatdesk.contracts.event.Tally;

/** What a decision must look up about a conversation's past, and about now. */
public interface Known extends Hindrances {

    /** The message that its sender has already sent under this id. */
    Optional<Message> sent(UUID sender, String clientMessageId);

    /** The line of the system that was put in for this key. */
    Optional<Message> announced(String key);

    /** The message of this id, if it stands in this conversation. */
    Optional<Message> message(UUID id);

    /** The upload of this id in the conversation's organization, if its file is there. */
    Optional<Upload> upload(UUID id);

    /** How long after sending a message its sender may still change it. */
    Duration editWindow();

    /** The reader's mark, or 0. */
    long readUpTo(UUID reader);

    /** How far everything has arrived on a device of the reader, as far as it was told; or 0. */
    long deliveredUpTo(UUID reader);

    /** The messages of each side up to and including {@code seq}. */
    Tally tallyAt(long seq);
}
