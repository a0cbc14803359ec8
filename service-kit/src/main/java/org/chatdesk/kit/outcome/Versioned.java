package org.chatdesk.kit.outcome;

import java.util.function.Function;
import org.chatdesk.contracts.Refusal;

/**
 * A state and its version. Whoever changes it names the version they saw, so that two people who
 * change the same thing at once do not undo each other's work.
 */
public record Versioned<T>(T value, long version) {
    public static final Refusal CHANGED_MEANWHILE =
            Refusal.conflict(
                    "settings.changed-meanwhile",
                    "Somebody else has changed this. Load it again and repeat your change.");

    public <U> Versioned<U> map(Function<? super T, ? extends U> to) {
        return new Versioned<>(to.apply(value), version);
    }
}
