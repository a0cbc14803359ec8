package org.chatdesk.contracts;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Collects what is wrong with the fields of a draft, all at once. */
public final class Faults {
    public static final int LONGEST_EMAIL = 254;

    private static final String REQUIRED = "required";
    private static final String TOO_LONG = "too-long";
    private static final String TOO_SHORT = "too-short";
    private static final String INVALID = "invalid";
    private static final String DUPLICATE = "duplicate";

    /** What mail servers take in practice from RFC 5321, 4.1.2: no quoting, no address literals. */
    private static final Pattern EMAIL =
            Pattern.compile(
                    "[\\p{L}\\p{N}!#$%&'*+/=?^_`{|}~.-]{1,64}@"
                            + "[\\p{L}\\p{N}-]{1,63}(\\.[\\p{L}\\p{N}-]{1,63}){1,8}");

    private final List<Fault> found = new ArrayList<>();

    public List<Fault> found() {
        return List.copyOf(found);
    }

    public void add(String field, String code) {
        found.add(new Fault(field, code));
    }

    public void invalid(String field) {
        add(field, INVALID);
    }

    public void required(String field) {
        add(field, REQUIRED);
    }

    /** One line for people: some of it, not too long, and nothing that is not to be shown. */
    public void text(String field, @Nullable String value, int longest) {
        if (value == null || value.isBlank()) {
            required(field);
        } else {
            optionalText(field, value, longest);
        }
    }

    /** The same; may be absent or empty. */
    public void optionalText(String field, @Nullable String value, int longest) {
        if (value == null) {
            return;
        }
        if (value.length() > longest) {
            add(field, TOO_LONG);
        } else if (value.codePoints().anyMatch(Faults::isUnfit)) {
            invalid(field);
        }
    }

    /** Text for people that may have several lines; may be absent or empty. */
    public void optionalLines(String field, @Nullable String value, int longest) {
        optionalText(field, value == null ? null : value.replace('\n', ' '), longest);
    }

    public void email(String field, @Nullable String value) {
        if (value == null || value.isBlank()) {
            required(field);
        } else {
            optionalEmail(field, value);
        }
    }

    /** The same; may be absent. */
    public void optionalEmail(String field, @Nullable String value) {
        if (value == null) {
            return;
        }
        if (value.length() > LONGEST_EMAIL) {
            add(field, TOO_LONG);
        } else {
            matches(field, value, EMAIL);
        }
    }

    public void matches(String field, @Nullable String value, Pattern pattern) {
        if (value == null) {
            required(field);
        } else if (!pattern.matcher(value).matches()) {
            invalid(field);
        }
    }

    public void size(String field, int size, int most) {
        if (size < 1) {
            add(field, TOO_SHORT);
        } else if (size > most) {
            add(field, TOO_LONG);
        }
    }

    /** Each of them once; names the first that comes again, such as {@code domains[3]}. */
    public void distinct(String field, Collection<?> values) {
        var seen = new HashSet<Object>();
        var index = 0;
        for (var value : values) {
            if (!seen.add(value)) {
                add(field + "[" + index + "]", DUPLICATE);
                return;
            }
            index++;
        }
    }

    /**
     * Control characters break headers and logs, half surrogate pairs are no text at all, and
     * bidirectional embeddings, overrides and isolates (UAX 9) make text look like another.
     */
    public static boolean isUnfit(int codePoint) {
        return Character.isISOControl(codePoint)
                || Character.getType(codePoint) == Character.SURROGATE
                || codePoint >= 0x202A && codePoint <= 0x202E
                || codePoint >= 0x2066 && codePoint <= 0x2069;
    }
}
