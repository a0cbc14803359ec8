package org.chatdesk.contracts.event;

import com.fasterxml.jackson.annotation.JsonProperty;

/** On whose side a message was written. */
public enum SenderRole {
    @JsonProperty("contact")
    CONTACT,
    @JsonProperty("agent")
    AGENT,
    @JsonProperty("system")
    SYSTEM
}
