package org.chatdesk.e2e.faults;

import java.util.UUID;

/** A message as the history of its conversation shows it. */
public record Stored(UUID conversation, String id, long seq, String clientMessageId, String text) {}
