package org.chatdesk.contracts.event;

import java.util.UUID;

/**
 * A mail went out.
 *
 * @param kind what it was, such as {@code unread-reminder}
 * @param upToSeq the last message of the conversation that the mail spoke of
 */
public record NotificationSent(UUID contact, UUID conversation, String kind, long upToSeq)
        implements Payload {}
