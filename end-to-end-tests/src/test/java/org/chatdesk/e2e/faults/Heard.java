package org.chatdesk.e2e.faults;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A numbered frame on a socket, in the order of arrival there.
 *
 * @param client who heard it
 * @param connection on which of the client's connections, from 1
 * @param message the id of a new message; absent for other changes
 */
public record Heard(
        String client, int connection, UUID conversation, long seq, @Nullable String message) {}
