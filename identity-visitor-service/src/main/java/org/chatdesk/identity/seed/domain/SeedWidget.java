package org.chatdesk.identity.seed.domain;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import java.util.List;
import org.chatdesk.identity.widget.domain.AllowedDomains;
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

    public SeedWidget {
        requireNonNull(key, "key");
        allowedDomains = SeedFile.orEmpty(allowedDomains);
    }

    /** Throws {@link IllegalArgumentException} when a domain is not a web origin. */
    public WidgetSettings settings(SeedOrganization organization) {
        var usual = WidgetSettings.usual(organization.locale());
        return new WidgetSettings(
                true,
                requireNonNullElse(primaryColor, usual.primaryColor()),
                requireNonNullElse(position, usual.position()),
                usual.bubbleIcon(),
                requireNonNullElse(greeting, usual.greeting()),
                usual.offlineMessage(),
                requireNonNullElse(autoOpen, usual.autoOpen()),
                requireNonNullElse(autoOpenDelayMs, usual.autoOpenDelayMs()),
                requireNonNullElse(showAgentAvatars, usual.showAgentAvatars()),
                requireNonNullElse(showTyping, usual.showTyping()),
                requireNonNullElse(locale, usual.locale()),
                requireNonNullElse(allowVisitors, usual.allowVisitors()),
                requireNonNullElse(allowSignIn, usual.allowSignIn()),
                signInUrl,
                AllowedDomains.written(allowedDomains),
                requireNonNullElse(allowNativeApps, true),
                usual.departmentId(),
                usual.form(),
                usual.proactiveRules());
    }
}
