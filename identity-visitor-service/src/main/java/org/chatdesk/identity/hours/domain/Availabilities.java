package org.chatdesk.identity.hours.domain;

import java.util.UUID;

/** When organizations and their departments answer; call inside a transaction. */
public interface Availabilities {
    AnsweringHours of(UUID organization);
}
