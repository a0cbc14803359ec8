package org.chatdesk.e2e.faults;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Everything that was recorded from outside, lists in the order in which it happened.
 *
 * @param stored what the database holds in the end
 * @param forbidden conversations that a client must never hear of, by its name
 */
public record Facts(
        List<Sent> sent,
        List<Acked> acked,
        List<Stored> stored,
        List<Heard> heard,
        List<Shown> shown,
        Map<String, Set<UUID>> forbidden) {
    public Facts {
        sent = List.copyOf(sent);
        acked = List.copyOf(acked);
        stored = List.copyOf(stored);
        heard = List.copyOf(heard);
        shown = List.copyOf(shown);
        forbidden = Map.copyOf(forbidden);
    }
}
