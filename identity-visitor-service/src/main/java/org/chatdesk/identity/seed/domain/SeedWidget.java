package org.chatdesk.identity.seed.domain;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import java.time.Duration;
import java.util.List;
import org.chatdesk.identity.widget.domain.AllowedDomain;
import org.chatdesk.identity.widget.domain.Widget;
import org.chatdesk.identity.widget.domain.WidgetSettings;
import org.jspecify.annotations.Nullable;

/** An organization's widget as the seed file describes it; what is left out is as usual. */
public record SeedWidget(
        String key,
        List<String> allowedDomains,
        @Nullable Boolean allowNativeApps,
        @Nullable String primaryColor,
        @Nullable String position,
        @Nullable String greeting,
        @Nullable Boolean autoOpen,
        @Nullable Long autoOpenDelayMs,
        @Nullable Boolean showAgentAvatars,
        @Nullable Boolean showTyping,
        @Nullable String locale,
        @Nullable Boolean allowVisitors,
        @Nullable Boolean allowSignIn,
        @Nullable String signInUrl) {

    /** 5.17:1 with white text, which WCAG 2.2 AA asks 4.5:1 of. */
    private static final String USUAL_COLOR = "#2563EB";

    public SeedWidget {
        requireNonNull(key, "key");
        allowedDomains = SeedFile.orEmpty(allowedDomains);
    }

    /** Throws {@link IllegalArgumentException} when one of them is not a web origin. */
    List<String> checkedDomains() {
        allowedDomains.forEach(AllowedDomain::parse);
        return allowedDomains;
    }

    public Widget of(SeedOrganization organization) {
        return new Widget(
                key,
                organization.id(),
                true,
                requireNonNullElse(allowNativeApps, true),
                settings(organization.locale()));
    }

    private WidgetSettings settings(String organizationLocale) {
        return new WidgetSettings(
                requireNonNullElse(primaryColor, USUAL_COLOR),
                requireNonNullElse(position, "bottom-right"),
                requireNonNullElse(greeting, ""),
                requireNonNullElse(autoOpen, false),
                Duration.ofMillis(requireNonNullElse(autoOpenDelayMs, 0L)),
                requireNonNullElse(showAgentAvatars, true),
                requireNonNullElse(showTyping, true),
                requireNonNullElse(locale, organizationLocale),
                requireNonNullElse(allowVisitors, true),
                requireNonNullElse(allowSignIn, true),
                signInUrl);
    }
}
