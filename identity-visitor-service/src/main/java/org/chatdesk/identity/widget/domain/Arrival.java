package org.chatdesk.identity.widget.domain;

import org.chatdesk.identity.session.domain.Visit;
import org.jspecify.annotations.Nullable;

/**
 * A widget starts on somebody's page, or renews its token.
 *
 * @param origin the Origin header as it came; null when there was none
 * @param ownOrigin whether that is our own public origin: the widget's panel, whose frame the
 *     browser shows on allowed domains only
 * @param sessionToken what an earlier start was given
 * @param userToken the host's word on who this is
 * @param asVisitor whether they chose to chat without being known
 * @param introduction what they said of themselves: answers count for a new visitor only, the
 *     department for everybody
 */
public record Arrival(
        String widgetKey,
        @Nullable String origin,
        boolean ownOrigin,
        @Nullable String sessionToken,
        @Nullable String userToken,
        boolean asVisitor,
        Introduction introduction,
        Visit visit) {

    @Override
    public String toString() {
        return "Arrival[" + widgetKey + " from " + origin + "]";
    }
}
