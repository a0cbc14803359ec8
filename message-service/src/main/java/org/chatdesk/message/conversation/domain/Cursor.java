package org.chatdesk.message.conversation.domain;

import java.util.UUID;
import org.chatdesk.contracts.event.SenderRole;
import org.chatdesk.contracts.event.Tally;

/** Up to where somebody has read; {@code tally} counts the messages up to there. */
public record Cursor(UUID reader, SenderRole role, long seq, Tally tally) {}
