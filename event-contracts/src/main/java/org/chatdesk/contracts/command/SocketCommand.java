package org.chatdesk.contracts.command;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.UUID;
import org.chatdesk.contracts.event.SenderRole;
import org.jspecify.annotations.Nullable;

/** Something a person on a socket wants done to a conversation. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "do")
@JsonSubTypes({
    @JsonSubTypes.Type(value = SocketCommand.Send.class, name = "send"),
    @JsonSubTypes.Type(value = SocketCommand.Edit.class, name = "edit"),
    @JsonSubTypes.Type(value = SocketCommand.Remove.class, name = "remove"),
    @JsonSubTypes.Type(value = SocketCommand.Received.class, name = "received"),
    @JsonSubTypes.Type(value = SocketCommand.Read.class, name = "read"),
})
public sealed interface SocketCommand {

    /**
     * Who it is; the gateway has checked the token.
     *
     * @param department whom a contact speaks with, as the token says; absent where none is named
     */
    record By(UUID id, SenderRole role, String name, @Nullable UUID department) {}

    UUID organization();

    UUID conversation();

    By by();

    /**
     * Commit a message.
     *
     * @param attachments ids of the sender's uploads; absent where there are none
     */
    record Send(
            UUID organization,
            UUID conversation,
            By by,
            String clientMessageId,
            @Nullable String channel,
            String text,
            @Nullable UUID replyTo,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<UUID> attachments)
            implements SocketCommand {

        /** A message without files. */
        public Send(
                UUID organization,
                UUID conversation,
                By by,
                String clientMessageId,
                @Nullable String channel,
                String text,
                @Nullable UUID replyTo) {
            this(organization, conversation, by, clientMessageId, channel, text, replyTo, null);
        }
    }

    /** Put one's own message in other words. */
    record Edit(UUID organization, UUID conversation, By by, UUID messageId, String text)
            implements SocketCommand {}

    /** Take one's own message back. */
    record Remove(UUID organization, UUID conversation, By by, UUID messageId)
            implements SocketCommand {}

    /** Move the mark of what has arrived. */
    record Received(UUID organization, UUID conversation, By by, long seq)
            implements SocketCommand {}

    /** Move the read mark. */
    record Read(UUID organization, UUID conversation, By by, long seq) implements SocketCommand {}
}
