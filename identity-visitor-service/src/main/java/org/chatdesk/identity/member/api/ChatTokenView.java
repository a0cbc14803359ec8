package org.chatdesk.identity.member.api;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.chatdesk.identity.member.SignInMember;

/** A member's token, and whom it speaks for. */
record ChatTokenView(
        String token, Instant expiresAt, MemberView member, OrganizationView organization) {

    record MemberView(UUID id, String name, String email, String role) {}

    record OrganizationView(UUID id, String name) {}

    static ChatTokenView of(SignInMember.SignedIn signedIn) {
        var member = signedIn.member();
        return new ChatTokenView(
                signedIn.token().value(),
                signedIn.token().expiresAt(),
                new MemberView(
                        member.id(),
                        member.name(),
                        member.email(),
                        member.role().name().toLowerCase(Locale.ROOT)),
                new OrganizationView(signedIn.organization().id(), signedIn.organization().name()));
    }
}
