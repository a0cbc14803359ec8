package org.chatdesk.kit.outcome;

import java.util.List;
import java.util.function.Function;
import org.chatdesk.contracts.Fault;
import org.chatdesk.contracts.Refusal;

/** What came of something a caller wanted. */
public sealed interface Result<T> {
    /** It is so now. */
    record Done<T>(T value) implements Result<T> {}

    /** It is not done, and nothing was changed. */
    record Refused<T>(Refusal why) implements Result<T> {}

    /** These fields are not as they must be; nothing was changed. */
    record Invalid<T>(List<Fault> faults) implements Result<T> {}

    static <T> Result<T> done(T value) {
        return new Done<>(value);
    }

    static <T> Result<T> refused(Refusal why) {
        return new Refused<>(why);
    }

    static <T> Result<T> invalid(List<Fault> faults) {
        return new Invalid<>(faults);
    }

    static <T> Result<T> invalid(String field, String code) {
        return new Invalid<>(List.of(new Fault(field, code)));
    }

    /** The same result, seen as something else. */
    default <U> Result<U> map(Function<? super T, ? extends U> view) {
        return switch (this) {
            case Done<T>(var value) -> new Done<>(view.apply(value));
            case Refused<T>(var why) -> new Refused<>(why);
            case Invalid<T>(var faults) -> new Invalid<>(faults);
        };
    }
}
