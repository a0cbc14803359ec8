package org.chatdesk.notification.reminder.domain;

import java.time.Instant;

/** A message that waits to be read, as much of it as a letter shows. */
public record Unread(long seq, String sender, String preview, Instant writtenAt) {

    /** The same message in other words. */
    public Unread saying(String now) {
        return new Unread(seq, sender, now, writtenAt);
    }
}
