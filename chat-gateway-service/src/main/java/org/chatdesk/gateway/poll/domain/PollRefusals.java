package org.chatdesk.gateway.poll.domain;

import org.chatdesk.contracts.Refusal;
import org.chatdesk.contracts.Refusal.Kind;

/** Why a poll gets no frames. */
public final class PollRefusals {
    public static final Refusal INVALID =
            new Refusal(
                    Kind.UNAUTHENTICATED,
                    "token.invalid",
                    "The token is not valid here or has ended.");
    public static final Refusal REVOKED =
            new Refusal(
                    Kind.UNAUTHENTICATED,
                    "token.revoked",
                    "Your access has changed. Sign in again.");
    public static final Refusal REPLACED =
            Refusal.conflict("poll.replaced", "Another call waits with the same cursor.");
    public static final Refusal TOO_MANY =
            new Refusal(
                    Kind.TOO_MANY, "request.too-many", "Too many calls at once. Wait a little.");
    public static final Refusal AWAY =
            new Refusal(
                    Kind.UNAVAILABLE, "service.unavailable", "A part is restarting. Try again.");
    public static final Refusal FOREIGN =
            Refusal.forbidden("access.denied", "This site may not do this.");

    private PollRefusals() {}
}
