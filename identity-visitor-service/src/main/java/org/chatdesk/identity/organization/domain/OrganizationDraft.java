package org.chatdesk.identity.organization.domain;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.chatdesk.contracts.Fault;
import org.chatdesk.contracts.Faults;
import org.chatdesk.contracts.event.ContactChanged;
import org.chatdesk.contracts.event.OrganizationChanged.VisitorPolicy;
import org.jspecify.annotations.Nullable;

/**
 * What an administrator wants their organization to be like.
 *
 * @param site an http or https address
 * @param locale BCP 47 language tag
 * @param timeZone IANA name
 * @param contactTypes labels in the order of the sidebar, never {@code visitor}
 * @param reminderDelaySeconds 30 seconds to 7 days
 * @param visitorLifeSeconds 1 hour to 30 days
 * @param visitorPolicy {@code anonymise} or {@code delete}
 * @param editWindowSeconds 0 (never) to 7 days
 * @param welcome at most 500 characters in lines; nothing when it is absent or blank
 */
public record OrganizationDraft(
        @Nullable String name,
        @Nullable String site,
        @Nullable String locale,
        @Nullable String timeZone,
        @Nullable List<@Nullable String> contactTypes,
        @Nullable Long reminderDelaySeconds,
        @Nullable Long visitorLifeSeconds,
        @Nullable String visitorPolicy,
        @Nullable Long editWindowSeconds,
        @Nullable String welcome) {
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_SITE = 500;
    private static final int LONGEST_WELCOME = 500;
    private static final int MOST_TYPES = 20;
    private static final Duration SHORTEST_DELAY = Duration.ofSeconds(30);
    private static final Duration LONGEST_DELAY = Duration.ofDays(7);
    private static final Duration SHORTEST_LIFE = Duration.ofHours(1);
    private static final Duration LONGEST_LIFE = Duration.ofDays(30);
    private static final Duration LONGEST_EDIT_WINDOW = Duration.ofDays(7);
    private static final Pattern SITE = Pattern.compile("https?://[^\\s/?#@]+(/[^\\s]*)?");
    private static final Pattern LOCALE = Pattern.compile("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,3}");
    private static final Pattern LABEL = Pattern.compile("[a-z][a-z0-9_-]{0,39}");
    private static final Pattern POLICY = Pattern.compile("anonymise|delete");

    /** Everything that is wrong with it; empty when nothing is. */
    public List<Fault> faults() {
        var faults = new Faults();
        checkIdentity(faults, name, site, locale, timeZone);
        types(faults);
        within(faults, "reminderDelaySeconds", reminderDelaySeconds, SHORTEST_DELAY, LONGEST_DELAY);
        within(faults, "visitorLifeSeconds", visitorLifeSeconds, SHORTEST_LIFE, LONGEST_LIFE);
        faults.matches("visitorPolicy", visitorPolicy, POLICY);
        within(faults, "editWindowSeconds", editWindowSeconds, Duration.ZERO, LONGEST_EDIT_WINDOW);
        faults.optionalLines("welcome", welcome, LONGEST_WELCOME);
        return faults.found();
    }

    /** What a new organization is asked for too. */
    static void checkIdentity(
            Faults faults,
            @Nullable String name,
            @Nullable String site,
            @Nullable String locale,
            @Nullable String timeZone) {
        faults.text("name", name, LONGEST_NAME);
        if (site != null && site.length() > LONGEST_SITE) {
            faults.add("site", "too-long");
        } else {
            faults.matches("site", site, SITE);
        }
        faults.matches("locale", locale, LOCALE);
        zone(faults, timeZone);
    }

    private static void zone(Faults faults, @Nullable String timeZone) {
        if (timeZone == null) {
            faults.required("timeZone");
        } else if (!ZoneId.getAvailableZoneIds().contains(timeZone)) {
            faults.add("timeZone", "unknown");
        }
    }

    private void types(Faults faults) {
        if (contactTypes == null) {
            faults.required("contactTypes");
            return;
        }
        faults.size("contactTypes", contactTypes.size(), MOST_TYPES);
        faults.distinct("contactTypes", contactTypes);
        for (int i = 0; i < contactTypes.size(); i++) {
            var type = contactTypes.get(i);
            faults.matches("contactTypes[" + i + "]", type, LABEL);
            if (ContactChanged.VISITOR.equals(type)) {
                faults.add("contactTypes[" + i + "]", "reserved");
            }
        }
    }

    private static void within(
            Faults faults,
            String field,
            @Nullable Long seconds,
            Duration shortest,
            Duration longest) {
        if (seconds == null) {
            faults.required(field);
        } else if (seconds < shortest.toSeconds()) {
            faults.add(field, "too-short");
        } else if (seconds > longest.toSeconds()) {
            faults.add(field, "too-long");
        }
    }

    /** The organization with these settings; only for a draft without faults. */
    public Organization applyTo(Organization before) {
        var types = requireNonNull(contactTypes);
        return new Organization(
                before.id(),
                requireNonNull(name),
                before.slug(),
                requireNonNull(site),
                requireNonNull(locale),
                requireNonNull(timeZone),
                types.stream().map(type -> requireNonNull(type)).toList(),
                Duration.ofSeconds(requireNonNull(reminderDelaySeconds)),
                Duration.ofSeconds(requireNonNull(visitorLifeSeconds)),
                VisitorPolicy.valueOf(requireNonNull(visitorPolicy).toUpperCase(Locale.ROOT)),
                before.suspended(),
                Duration.ofSeconds(requireNonNull(editWindowSeconds)),
                welcome == null || welcome.isBlank() ? null : welcome.strip());
    }
}
