package org.chatdesk.gateway.poll.domain;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.chatdesk.contracts.frame.ClientFrame;

/** How far each stream is known to have arrived on one device. Not thread-safe. */
final class Arrived {
    private Map<String, Long> known = new HashMap<>();

    /** Of where the client is now, what it had not said before; where it begins is no news. */
    List<ClientFrame.Resume> news(List<ClientFrame.Resume> positions) {
        var further =
                positions.stream()
                        .filter(at -> at.seq() > known.getOrDefault(at.stream(), at.seq()))
                        .limit(PollBounds.ARRIVALS)
                        .toList();
        Map<String, Long> now = new HashMap<>();
        positions.forEach(at -> now.put(at.stream(), known.getOrDefault(at.stream(), at.seq())));
        further.forEach(at -> now.put(at.stream(), at.seq()));
        known = now;
        return further;
    }
}
