package org.chatdesk.identity.widget;

import org.chatdesk.contracts.Refusal;

/** Why a widget does not start. */
public final class WidgetRefusals {
    public static final Refusal UNKNOWN_KEY =
            new Refusal(
                    Refusal.Kind.NOT_FOUND,
                    "widget.unknown-key",
                    "There is no such widget, or it is switched off.");

    static final Refusal ORIGIN_NOT_ALLOWED =
            Refusal.forbidden(
                    "widget.origin-not-allowed",
                    "This site is not one of the widget's allowed domains.");

    static final Refusal INVALID_USER_TOKEN =
            new Refusal(
                    Refusal.Kind.UNAUTHENTICATED,
                    "token.invalid",
                    "The userToken is not signed for this organization or has ended.");

    static final Refusal VISITOR_NOT_ALLOWED =
            Refusal.forbidden(
                    "visitor.not-allowed", "This organization chats with people who sign in only.");

    static final Refusal SUSPENDED =
            Refusal.forbidden(
                    "organization.suspended", "This organization's chat is closed for now.");

    private WidgetRefusals() {}
}
