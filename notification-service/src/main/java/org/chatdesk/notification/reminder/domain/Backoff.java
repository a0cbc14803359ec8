package org.chatdesk.notification.reminder.domain;

import java.time.Duration;

/** How long to leave a mail server alone that did not take a letter. */
public record Backoff(Duration first, Duration longest) {
    private static final int DOUBLINGS = 16;

    /** After the given number of tries, from 1. */
    public Duration after(int attempts) {
        var pause = first.multipliedBy(1L << Math.clamp(attempts - 1L, 0, DOUBLINGS));
        return pause.compareTo(longest) < 0 ? pause : longest;
    }
}
