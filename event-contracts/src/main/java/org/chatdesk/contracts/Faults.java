package org.chatdesk.ticket.order.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Collects what is wrong with the fields of a draft. */
final class Faults {
    private static final String REQUIRED = "required";
    private static final String TOO_LONG = "too-long";
    private static final String TOO_SHORT = "too-short";
    private static final String INVALID = "invalid";

    private final List<Fault> found = new ArrayList<>();

    List<Fault> found() {
        return List.copyOf(found);
    }

    void invalid(String field) {
        found.add(new Fault(field, INVALID));
    }

    void required(String field) {
        found.add(new Fault(field, REQUIRED));
    }

    /** Text for people: some of it, not too long, and nothing that is not to be shown. */
    void text(String field, @Nullable String value, int longest) {
        if (value == null || value.isBlank()) {
            required(field);
        } else {
            optionalText(field, value, longest);
        }
    }

    void optionalText(String field, @Nullable String value, int longest) {
        if (value == null) {
            return;
        }
        if (value.length() > longest) {
            found.add(new Fault(field, TOO_LONG));
        } else if (value.codePoints().anyMatch(Faults::unfit)) {
            invalid(field);
        }
    }

    void matches(String field, @Nullable String value, Pattern pattern) {
        if (value == null) {
            required(field);
        } else if (!pattern.matcher(value).matches()) {
            invalid(field);
        }
    }

    void size(String field, int size, int most) {
        if (size < 1) {
            found.add(new Fault(field, TOO_SHORT));
        } else if (size > most) {
            found.add(new Fault(field, TOO_LONG));
        }
    }

    /** Control characters break headers and logs; half surrogate pairs are no text at all. */
    private static boolean unfit(int codePoint) {
        return Character.isISOControl(codePoint)
                || Character.getType(codePoint) == Character.SURROGATE;
    }
}
