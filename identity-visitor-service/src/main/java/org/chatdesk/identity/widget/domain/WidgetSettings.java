package org.chatdesk.identity.widget.domain;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How a widget looks and behaves.
 *
 * @param primaryColor {@code #RRGGBB}
 * @param position {@code bottom-right} or {@code bottom-left}
 * @param locale BCP 47 language tag
 * @param allowVisitors whether somebody may chat without being known
 * @param allowSignIn whether somebody is offered to sign in
 * @param signInUrl where the host lets its users sign in; null when the host page does it itself
 */
public record WidgetSettings(
        String primaryColor,
        String position,
        String greeting,
        boolean autoOpen,
        Duration autoOpenDelay,
        boolean showAgentAvatars,
        boolean showTyping,
        String locale,
        boolean allowVisitors,
        boolean allowSignIn,
        @Nullable String signInUrl) {}
