package org.chatdesk.identity.widget.domain;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import java.util.regex.Pattern;
import org.chatdesk.contracts.Faults;
import org.jspecify.annotations.Nullable;

/** A proactive rule as an administrator wants it; see {@link ProactiveRule}. */
public record ProactiveRuleDraft(
        @Nullable String id,
        @Nullable String name,
        @Nullable Integer afterSeconds,
        @Nullable String urlPattern,
        @Nullable Integer pages,
        @Nullable Boolean onlyWhenOnline,
        @Nullable String message) {
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_URL = 500;
    private static final int LONGEST_MESSAGE = 500;
    private static final int LONGEST_WAIT_SECONDS = 3_600;
    private static final int MOST_PAGES = 100;
    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9_-]{0,39}");

    void check(Faults faults, String path) {
        faults.matches(path + ".id", id, ID);
        faults.text(path + ".name", name, LONGEST_NAME);
        within(faults, path + ".afterSeconds", afterSeconds, 0, LONGEST_WAIT_SECONDS);
        faults.optionalText(path + ".urlPattern", urlPattern, LONGEST_URL);
        within(faults, path + ".pages", pages, 1, MOST_PAGES);
        if (message == null || message.isBlank()) {
            faults.required(path + ".message");
        } else {
            faults.optionalLines(path + ".message", message, LONGEST_MESSAGE);
        }
    }

    private static void within(
            Faults faults, String path, @Nullable Integer value, int least, int most) {
        if (value != null && value < least) {
            faults.add(path, "too-short");
        } else if (value != null && value > most) {
            faults.add(path, "too-long");
        }
    }

    /** Only for a draft without faults. */
    ProactiveRule toRule() {
        return new ProactiveRule(
                requireNonNull(id),
                requireNonNull(name).strip(),
                afterSeconds,
                urlPattern == null || urlPattern.isBlank() ? null : urlPattern.strip(),
                pages,
                requireNonNullElse(onlyWhenOnline, false),
                requireNonNull(message).strip());
    }
}
