package org.chatdesk.client;

import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.DoubleSupplier;

/**
 * What a client is started with.
 *
 * @param origins public origins of the same installation; each new connection takes the next one
 * @param random 0 (inclusive) to 1, for the back-off
 */
public record ClientSettings(
        List<String> origins,
        Tokens tokens,
        Observer observer,
        DoubleSupplier random,
        InstantSource clock) {
    public ClientSettings {
        origins = List.copyOf(origins);
        if (origins.isEmpty()) {
            throw new IllegalArgumentException("A client needs somewhere to go");
        }
    }

    public static ClientSettings of(List<String> origins, String token) {
        return new ClientSettings(
                origins,
                Tokens.fixed(token),
                new Observer() {},
                () -> ThreadLocalRandom.current().nextDouble(),
                InstantSource.system());
    }

    public ClientSettings with(Observer other) {
        return new ClientSettings(origins, tokens, other, random, clock);
    }

    /** With another source of chance; {@code () -> 0} comes back at once. */
    public ClientSettings with(DoubleSupplier other) {
        return new ClientSettings(origins, tokens, observer, other, clock);
    }

    String origin(int connection) {
        return origins.get((connection - 1) % origins.size());
    }
}
