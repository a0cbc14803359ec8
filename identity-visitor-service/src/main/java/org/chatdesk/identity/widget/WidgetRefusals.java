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

    static final Refusal TOKEN_REPLAYED =
            new Refusal(
                    Refusal.Kind.UNAUTHENTICATED,
                    "token.replayed",
                    "This userToken was used on another device. Sign a new one.");

    static final Refusal CONTACT_BLOCKED =
            Refusal.forbidden("contact.blocked", "You cannot chat here.");

    static final Refusal ADDRESS_BLOCKED =
            Refusal.forbidden("address.blocked", "You cannot chat here.");

    static final Refusal VISITOR_NOT_ALLOWED =
            Refusal.forbidden(
                    "visitor.not-allowed", "This organization chats with people who sign in only.");

    static final Refusal SUSPENDED =
            Refusal.forbidden(
                    "organization.suspended", "This organization's chat is closed for now.");

    private WidgetRefusals() {}
}
