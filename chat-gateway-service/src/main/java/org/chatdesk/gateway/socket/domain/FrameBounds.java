package org.chatdesk.gateway.socket.domain;

import java.time.Duration;

/** Limits of one socket. */
public final class FrameBounds {
    /** Bytes of one incoming frame, counted as UTF-8. */
    public static final int LARGEST_FRAME = 16 * 1024;

    /** Frames that may wait to be written before a slow client has to resync. */
    public static final int WAITING_FRAMES = 256;

    /** Characters that may wait to be written. */
    public static final int WAITING_SIZE = 1024 * 1024;

    /** Commands of one socket that may be on their way to message-service. */
    public static final int COMMANDS_IN_FLIGHT = 64;

    /** Streams that one hello may resume. */
    public static final int STREAMS_TO_RESUME = 200;

    /** People whose presence one socket may watch. */
    public static final int WATCHED = 100;

    public static final int FRAMES_PER_SECOND = 40;
    public static final int FRAMES_AT_ONCE = 120;

    public static final Duration HELLO_WITHIN = Duration.ofSeconds(5);
    public static final Duration HEARTBEAT = Duration.ofSeconds(25);
    public static final Duration TYPING_AT_MOST_EVERY = Duration.ofMillis(900);

    private FrameBounds() {}
}
