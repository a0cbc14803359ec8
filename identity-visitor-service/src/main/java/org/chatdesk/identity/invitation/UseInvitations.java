package org.chatdesk.identity.invitation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.chatdesk.identity.invitation.domain.Invitation;
import org.chatdesk.identity.invitation.store.Invitations;
import org.chatdesk.identity.member.domain.Invited;
import org.chatdesk.identity.member.domain.OpenInvitations;

/** What a sign-in makes of invitations: each is used once, whoever comes at the same moment. */
@ApplicationScoped
class UseInvitations implements OpenInvitations {
    private final Invitations invitations;

    UseInvitations(Invitations invitations) {
        this.invitations = invitations;
    }

    @Override
    public Optional<Invited> use(String email, Instant now) {
        return invitations.lockUsable(lower(email), now).map(this::use);
    }

    @Override
    public Optional<Invited> use(UUID invitation, String email, Instant now) {
        return invitations.lockUsable(invitation, lower(email), now).map(this::use);
    }

    private Invited use(Invitation held) {
        invitations.put(held.as(Invitation.Standing.USED));
        return held.promise();
    }

    @Override
    public Standing last(String email, Instant now) {
        return invitations
                .last(lower(email))
                .map(last ->
                        switch (last.state(now)) {
                            case OPEN -> Standing.NONE;
                            case EXPIRED -> Standing.EXPIRED;
                            case USED -> Standing.USED;
                            case WITHDRAWN -> Standing.WITHDRAWN;
                        })
                .orElse(Standing.NONE);
    }

    @Override
    public void withdraw(UUID organization, String email) {
        invitations
                .lockOpen(organization, lower(email))
                .ifPresent(open -> invitations.put(open.as(Invitation.Standing.WITHDRAWN)));
    }

    private static String lower(String email) {
        return email.toLowerCase(Locale.ROOT);
    }
}
