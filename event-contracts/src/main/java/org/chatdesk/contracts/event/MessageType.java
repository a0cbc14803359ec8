package org.chatdesk.contracts.event;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a message is: words, a file, a line of the system, or a note that contacts never see. */
public enum MessageType {
    @JsonProperty("text")
    TEXT,
    @JsonProperty("file")
    FILE,
    @JsonProperty("system")
    SYSTEM,
    @JsonProperty("note")
    NOTE
}
