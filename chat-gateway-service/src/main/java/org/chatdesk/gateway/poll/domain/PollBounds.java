package org.chatdesk.gateway.poll.domain;

import java.time.Duration;

/** Limits of polling; frames are bounded as a socket's are. */
public final class PollBounds {
    public static final int LONGEST_WAIT_MILLIS = 25_000;

    /** Beats, a second each, that a mailbox gathers frames while nobody waits. */
    public static final int LINGERING_BEATS = 15;

    /** How long reading the store may take. */
    public static final Duration READ_WITHIN = Duration.ofSeconds(20);

    /** Tabs and devices of one subject that may poll at a time. */
    public static final int MAILBOXES_EACH = 8;

    /** Streams of one call that are told to have arrived further. */
    public static final int ARRIVALS = 20;

    public static final int LONGEST_CURSOR = 64;

    private PollBounds() {}
}
