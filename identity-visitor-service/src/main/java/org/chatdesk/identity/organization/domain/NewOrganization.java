package org.chatdesk.identity.organization.domain;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.chatdesk.contracts.Fault;
import org.chatdesk.contracts.Faults;
import org.chatdesk.contracts.event.OrganizationChanged.VisitorPolicy;
import org.jspecify.annotations.Nullable;

/**
 * An organization that the installation's operator wants to exist. Everything that is not asked for
 * is as usual, and its administrators change it later.
 *
 * @param slug unique in the installation; it is never changed
 * @param site an http or https address
 * @param locale BCP 47 language tag
 * @param timeZone IANA name
 * @param adminEmail of its first administrator; in lower case
 */
public record NewOrganization(
        @Nullable String name,
        @Nullable String slug,
        @Nullable String site,
        @Nullable String locale,
        @Nullable String timeZone,
        @Nullable String adminEmail) {
    private static final Pattern SLUG = Pattern.compile("[a-z][a-z0-9-]{1,39}");
    private static final List<String> CONTACT_TYPES = List.of("customer");
    private static final Duration REMINDER_DELAY = Duration.ofMinutes(5);
    private static final Duration VISITOR_LIFE = Duration.ofHours(24);
    private static final VisitorPolicy VISITOR_POLICY = VisitorPolicy.ANONYMISE;

    public NewOrganization {
        adminEmail = adminEmail == null ? null : adminEmail.strip().toLowerCase(Locale.ROOT);
    }

    /** Everything that is wrong with it, as far as one can tell without looking at others. */
    public List<Fault> faults() {
        var faults = new Faults();
        OrganizationDraft.checkIdentity(faults, name, site, locale, timeZone);
        faults.matches("slug", slug, SLUG);
        faults.email("adminEmail", adminEmail);
        return faults.found();
    }

    /** The first administrator's address; only for one without faults. */
    public String admin() {
        return requireNonNull(adminEmail);
    }

    /** The organization; only for one without faults. */
    public Organization of(UUID id) {
        return new Organization(
                id,
                requireNonNull(name),
                requireNonNull(slug),
                requireNonNull(site),
                requireNonNull(locale),
                requireNonNull(timeZone),
                CONTACT_TYPES,
                REMINDER_DELAY,
                VISITOR_LIFE,
                VISITOR_POLICY,
                false);
    }
}
