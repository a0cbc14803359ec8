package org.chatdesk.gateway.fanout.domain;

/**
 * Hears of messages that were committed from here, before the log brings them. What does not
 * continue exactly what was pushed already is left to the log.
 */
public interface AheadOfLog {

    /** {@code event} is a {@code message.created} as JSON. */
    void created(String event);
}
