package org.chatdesk.gateway.socket.domain;

/** How much waits to be written to one socket. Not thread-safe. */
public final class Outgoing {
    private int frames;
    private int size;

    /** Whether the frame still fits; a client that reads too slowly has to resync. */
    public boolean add(String frame) {
        frames++;
        size += frame.length();
        return frames <= FrameBounds.WAITING_FRAMES && size <= FrameBounds.WAITING_SIZE;
    }

    public void written(String frame) {
        frames--;
        size -= frame.length();
    }
}
