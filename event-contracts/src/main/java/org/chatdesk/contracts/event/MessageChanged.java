package org.chatdesk.contracts.event;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * A sender put their message in other words or took it back. The event's version is the number of
 * this change in the conversation; the message keeps its own.
 *
 * @param message the whole message after it
 */
public record MessageChanged(ConversationRef conversation, Message message, What what)
        implements Payload {

    /** What became of the message. */
    public enum What {
        @JsonProperty("edited")
        EDITED,
        @JsonProperty("removed")
        REMOVED
    }
}
