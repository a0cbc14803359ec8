package org.chatdesk.identity.member.domain;

import org.chatdesk.contracts.Refusal;

/** Why somebody who is signed in at the provider is nobody here; one code, and what to do next. */
public final class NotInvited {
    public static final Refusal UNVERIFIED =
            because(
                    "Your address is not verified yet. Follow the link in the mail about it first.");

    private NotInvited() {}

    public static Refusal because(OpenInvitations.Standing last) {
        return switch (last) {
            case NONE ->
                    because(
                            "You are signed in, but no organization has invited your verified"
                                    + " address.");
            case EXPIRED -> because("Your invitation has expired. Ask for a new one.");
            case USED ->
                    because("Your invitation was used already, and you have no access any more.");
            case WITHDRAWN -> because("Your invitation was withdrawn. Ask whoever invited you.");
        };
    }

    private static Refusal because(String detail) {
        return Refusal.forbidden("member.not-invited", detail);
    }
}
