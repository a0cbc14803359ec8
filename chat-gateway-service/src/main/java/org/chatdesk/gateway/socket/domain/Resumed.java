package org.chatdesk.gateway.socket.domain;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chatdesk.gateway.fanout.domain.Delivery;

/**
 * The store's answer to a hello.
 *
 * @param epoch which history this is
 * @param heads the last number of each conversation: a contact's own, a member's that were asked
 *     for
 * @param frames what was missed, ascending for each conversation
 * @param lost streams whose continuity cannot be proven
 */
public record Resumed(
        String epoch, Map<UUID, Long> heads, List<Delivery> frames, List<String> lost) {}
