package org.chatdesk.e2e.durability;

import java.util.UUID;

/** A numbered frame on a socket, in the order of arrival there. */
public record Heard(String socket, UUID conversation, long seq) {}
