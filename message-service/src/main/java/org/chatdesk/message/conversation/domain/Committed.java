package org.chatdesk.message.conversation.domain;

import org.jspecify.annotations.Nullable;

/**
 * What became of a {@link Command} once its batch was committed.
 *
 * @param event what the others hear of it, as JSON; absent unless exactly one event came of it
 */
public record Committed(Outcome outcome, @Nullable String event) {

    /** Of what nobody else hears. */
    public static Committed silent(Outcome outcome) {
        return new Committed(outcome, null);
    }
}
