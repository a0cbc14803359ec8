package org.chatdesk.kit.telling;

/** Kafka did not take a record in time. */
final class LogAway extends RuntimeException {
    private static final long serialVersionUID = 1L;

    LogAway(Throwable why) {
        super(why.getMessage(), why);
    }
}
