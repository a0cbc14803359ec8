package org.chatdesk.identity.session.domain;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.chatdesk.contracts.Fault;
import org.chatdesk.contracts.Faults;
import org.jspecify.annotations.Nullable;

/**
 * What a host's page tells of its user.
 *
 * @param properties at most 20 texts, numbers or yes and no, each at most 200 characters
 */
public record TrackDraft(
        @Nullable String name,
        @Nullable Map<String, @Nullable Object> properties,
        @Nullable String url,
        @Nullable String title) {
    private static final int MOST_PROPERTIES = 20;
    private static final int LONGEST_VALUE = 200;
    private static final int LONGEST_URL = 2048;
    private static final int LONGEST_TITLE = 500;
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_. :-]{0,63}");

    /** Everything that is wrong with it; empty when nothing is. */
    public List<Fault> faults() {
        var faults = new Faults();
        faults.matches("name", name, NAME);
        var told = told();
        if (told.size() > MOST_PROPERTIES) {
            faults.add("properties", "too-long");
        }
        told.forEach((key, value) -> property(faults, key, value));
        faults.optionalText("page.url", url, LONGEST_URL);
        faults.optionalText("page.title", title, LONGEST_TITLE);
        return faults.found();
    }

    private static void property(Faults faults, String key, @Nullable Object value) {
        if (!NAME.matcher(key).matches()) {
            faults.invalid("properties");
        } else if (value instanceof String text) {
            faults.optionalText("properties." + key, text, LONGEST_VALUE);
        } else if (!(value instanceof Number) && !(value instanceof Boolean)) {
            faults.invalid("properties." + key);
        }
    }

    private Map<String, @Nullable Object> told() {
        return Objects.requireNonNullElse(properties, Map.of());
    }

    /** What is kept of it; only for a draft without faults. */
    public Tracked by(Session session, UUID id, Instant now) {
        var texts = new HashMap<String, String>();
        told().forEach((key, value) -> texts.put(key, String.valueOf(value)));
        return new Tracked(
                id,
                session.organization(),
                session.id(),
                session.contact(),
                Objects.requireNonNull(name),
                url,
                title,
                texts,
                now);
    }
}
