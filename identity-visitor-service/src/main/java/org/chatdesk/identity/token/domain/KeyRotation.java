package org.chatdesk.identity.token.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Decides what is due with the signing keys. */
public final class KeyRotation {
    private KeyRotation() {}

    /** One thing to do. */
    public sealed interface Step {}

    /** Make a new key and publish it. */
    public record Announce() implements Step {}

    /** Sign with this one from now on; the one before is retired. */
    public record Activate(String kid) implements Step {}

    /** Remove this one: no token of it lives. */
    public record Forget(String kid) implements Step {}

    /** Everything that is due, in the order it is to be done. */
    public static List<Step> due(List<KeyLife> keys, Instant now) {
        return keys.stream().flatMap(key -> step(key, keys, now).stream()).toList();
    }

    private static Optional<Step> step(KeyLife key, List<KeyLife> keys, Instant now) {
        if (!key.isOver(now)) {
            return Optional.empty();
        }
        return switch (key.state()) {
            case ANNOUNCED -> Optional.of(new Activate(key.kid()));
            case ACTIVE ->
                    announced(keys).findAny().isPresent()
                            ? Optional.empty()
                            : Optional.of(new Announce());
            case RETIRED -> Optional.of(new Forget(key.kid()));
        };
    }

    /** Those that wait for their turn. */
    public static Stream<KeyLife> announced(List<KeyLife> keys) {
        return keys.stream().filter(key -> key.state() == KeyLife.State.ANNOUNCED);
    }
}
