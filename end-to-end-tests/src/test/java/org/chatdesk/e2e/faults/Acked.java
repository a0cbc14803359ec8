package org.chatdesk.e2e.faults;

/** A promise: this message is kept under this id and number. The same message may get several. */
public record Acked(Sent message, String id, long seq) {}
