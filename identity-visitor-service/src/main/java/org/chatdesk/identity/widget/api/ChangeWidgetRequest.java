package org.chatdesk.identity.widget.api;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.UUID;
import org.chatdesk.identity.widget.domain.FormFieldDraft;
import org.chatdesk.identity.widget.domain.ProactiveRuleDraft;
import org.chatdesk.identity.widget.domain.WidgetDraft;
import org.jspecify.annotations.Nullable;

/** All settings, as {@link WidgetDraft} bounds them, and the version they were seen in. */
record ChangeWidgetRequest(
        @NotNull Long version,
        @Nullable String name,
        @Nullable Boolean enabled,
        @Nullable String primaryColor,
        @Nullable String position,
        @Nullable String bubbleIcon,
        @Nullable String greeting,
        @Nullable String offlineMessage,
        @Nullable Boolean autoOpen,
        @Nullable Long autoOpenDelayMs,
        @Nullable Boolean showAgentAvatars,
        @Nullable Boolean showTyping,
        @Nullable String locale,
        @Nullable Boolean allowVisitors,
        @Nullable Boolean allowSignIn,
        @Nullable String signInUrl,
        @Nullable List<@Nullable String> allowedDomains,
        @Nullable Boolean allowNativeApps,
        @Nullable UUID departmentId,
        @Nullable List<@Nullable FormFieldDraft> form,
        @Nullable List<@Nullable ProactiveRuleDraft> proactiveRules) {

    WidgetDraft draft() {
        return new WidgetDraft(
                name,
                enabled,
                primaryColor,
                position,
                bubbleIcon,
                greeting,
                offlineMessage,
                autoOpen,
                autoOpenDelayMs,
                showAgentAvatars,
                showTyping,
                locale,
                allowVisitors,
                allowSignIn,
                signInUrl,
                allowedDomains,
                allowNativeApps,
                departmentId,
                form,
                proactiveRules);
    }
}
