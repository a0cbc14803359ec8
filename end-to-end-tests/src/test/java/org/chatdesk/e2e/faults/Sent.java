package org.chatdesk.e2e.faults;

import java.util.UUID;

/** A message that somebody sent, however often. */
public record Sent(UUID conversation, String clientMessageId, String text) {}
