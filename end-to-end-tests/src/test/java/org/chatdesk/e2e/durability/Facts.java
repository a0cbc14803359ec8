package org.chatdesk.e2e.durability;

import java.util.List;

/** Everything that was recorded from outside, lists in the order in which it happened. */
public record Facts(List<Sent> sent, List<Acked> acked, List<Stored> stored, List<Heard> heard) {
    public Facts {
        sent = List.copyOf(sent);
        acked = List.copyOf(acked);
        stored = List.copyOf(stored);
        heard = List.copyOf(heard);
    }
}
