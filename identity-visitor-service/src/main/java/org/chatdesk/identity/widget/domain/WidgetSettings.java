package org.chatdesk.identity.widget.domain;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a widget looks, behaves and begins, and where it may be: a whole state, kept as it is.
 *
 * @param enabled a widget that is switched off is as if it did not exist
 * @param primaryColor {@code #RRGGBB}
 * @param position {@code bottom-right} or {@code bottom-left}
 * @param bubbleIcon one of {@link WidgetDraft#ICONS}
 * @param greeting may be empty: the widget then greets in its own words
 * @param offlineMessage what it says while nobody is there; may be empty
 * @param autoOpenDelayMs milliseconds from the page's load
 * @param locale BCP 47 language tag
 * @param allowVisitors whether somebody may chat without being known
 * @param allowSignIn whether somebody is offered to sign in
 * @param signInUrl where the host lets its users sign in; null when the host page does it itself
 * @param allowedDomains web origins that may show it, as {@link AllowedDomain} writes them
 * @param allowNativeApps whether requests without an Origin may use it
 * @param departmentId the department it is pinned to; null when people may choose
 * @param form what a visitor is asked before the first message; empty when nothing
 * @param proactiveRules when it speaks first, in this order
 */
public record WidgetSettings(
        boolean enabled,
        String primaryColor,
        String position,
        String bubbleIcon,
        String greeting,
        String offlineMessage,
        boolean autoOpen,
        long autoOpenDelayMs,
        boolean showAgentAvatars,
        boolean showTyping,
        String locale,
        boolean allowVisitors,
        boolean allowSignIn,
        @Nullable String signInUrl,
        List<String> allowedDomains,
        boolean allowNativeApps,
        @Nullable UUID departmentId,
        List<FormField> form,
        List<ProactiveRule> proactiveRules) {

    /** 5.17:1 with white text, which WCAG 2.2 AA asks 4.5:1 of. */
    public static final String USUAL_COLOR = "#2563EB";

    public WidgetSettings {
        allowedDomains = List.copyOf(allowedDomains);
        form = List.copyOf(form);
        proactiveRules = List.copyOf(proactiveRules);
    }

    /** Those of a new widget: it works, and may be shown nowhere yet. */
    public static WidgetSettings usual(String locale) {
        return new WidgetSettings(
                true,
                USUAL_COLOR,
                "bottom-right",
                "chat",
                "",
                "",
                false,
                0,
                true,
                true,
                locale,
                true,
                true,
                null,
                List.of(),
                false,
                null,
                List.of(),
                List.of());
    }
}
