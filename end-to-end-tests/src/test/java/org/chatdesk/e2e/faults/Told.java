package org.chatdesk.e2e.faults;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.chatdesk.client.Observer;
import org.chatdesk.contracts.frame.ServerFrame;

/**
 * Everything that a client is told of what happens. Heartbeats and answers are left out, and what
 * has arrived on its own devices.
 */
final class Told implements Observer {
    private final Queue<ServerFrame> frames = new ConcurrentLinkedQueue<>();

    @Override
    public void heard(int connection, ServerFrame frame) {
        if (frame instanceof ServerFrame.Change
                || frame instanceof ServerFrame.Read
                || frame instanceof ServerFrame.Noted
                || frame instanceof ServerFrame.Ticket
                || frame instanceof ServerFrame.Availability) {
            frames.add(frame);
        }
    }

    List<ServerFrame> frames() {
        return List.copyOf(frames);
    }

    /** From now on only what is new counts. */
    void forget() {
        frames.clear();
    }
}
