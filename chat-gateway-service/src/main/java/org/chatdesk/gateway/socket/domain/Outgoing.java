package org.chatdesk.gateway.socket.domain;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/** What waits to be written to one client, in order and within its bounds. Not thread-safe. */
public final class Outgoing {
    private static final int FEW = 2;

    private final Queue<String> frames = new ArrayDeque<>(FEW);
    private int size;

    /** False when the frame does not fit; a client that reads too slowly has to resync. */
    public boolean add(String frame) {
        if (frames.size() >= FrameBounds.WAITING_FRAMES
                || size + frame.length() > FrameBounds.WAITING_SIZE) {
            return false;
        }
        frames.add(frame);
        size += frame.length();
        return true;
    }

    /** The oldest one, which no longer waits; null when there is none. */
    public @Nullable String next() {
        var frame = frames.poll();
        if (frame != null) {
            size -= frame.length();
        }
        return frame;
    }

    public boolean isEmpty() {
        return frames.isEmpty();
    }

    /** All, oldest first; none waits any longer. */
    public List<String> takeAll() {
        var all = List.copyOf(frames);
        frames.clear();
        size = 0;
        return all;
    }
}
