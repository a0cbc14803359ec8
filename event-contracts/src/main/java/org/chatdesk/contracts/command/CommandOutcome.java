package org.chatdesk.contracts.command;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What became of a {@link SocketCommand}, in the order of asking. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
@JsonSubTypes({
    @JsonSubTypes.Type(value = CommandOutcome.Committed.class, name = "committed"),
    @JsonSubTypes.Type(value = CommandOutcome.Done.class, name = "done"),
    @JsonSubTypes.Type(value = CommandOutcome.Marked.class, name = "marked"),
    @JsonSubTypes.Type(value = CommandOutcome.Delivered.class, name = "delivered"),
    @JsonSubTypes.Type(value = CommandOutcome.Refused.class, name = "refused"),
})
public sealed interface CommandOutcome {

    /**
     * The message is in the database, for ever under this number.
     *
     * @param event the event that tells of it, as JSON, for who wants to push it before the log has
     *     brought it; absent when more came of the command, or nothing new
     */
    record Committed(
            UUID id,
            long seq,
            Instant at,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String event)
            implements CommandOutcome {}

    /** The message is as it was wanted; {@code seq} is the conversation's head. */
    record Done(UUID messageId, long seq) implements CommandOutcome {}

    /** The read mark stands at {@code readUpTo}. */
    record Marked(long readUpTo, long unread) implements CommandOutcome {}

    /** Everything up to {@code upTo} is known to have arrived. */
    record Delivered(long upTo) implements CommandOutcome {}

    /** Nothing was changed. */
    record Refused(String code, String detail) implements CommandOutcome {}
}
