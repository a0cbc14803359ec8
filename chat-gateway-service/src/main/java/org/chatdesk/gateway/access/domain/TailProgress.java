package org.chatdesk.gateway.access.domain;

/** Whether the log has been read to what was its end when this instance started. */
public interface TailProgress {
    boolean hasCaughtUp();
}
