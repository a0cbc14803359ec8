package org.chatdesk.gateway.socket.domain;

import java.util.Optional;
import java.util.UUID;

/** Names of streams: {@code conv:<id>}. */
public final class Streams {
    private static final String CONVERSATION = "conv:";

    private Streams() {}

    public static String of(UUID conversation) {
        return CONVERSATION + conversation;
    }

    public static Optional<UUID> conversation(String stream) {
        if (!stream.startsWith(CONVERSATION)) {
            return Optional.empty();
        }
        try {
            return Optional.of(UUID.fromString(stream.substring(CONVERSATION.length())));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
