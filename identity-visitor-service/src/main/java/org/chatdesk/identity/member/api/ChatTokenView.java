package org.chatdesk.identity.member.api;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.chatdesk.identity.member.SignInMember;
import org.chatdesk.identity.organization.domain.Organization;

/**
 * A member's token, and whom it speaks for.
 *
 * @param organizations where they may choose to work, by name; the token's own is among them
 */
record ChatTokenView(
        String token,
        Instant expiresAt,
        MemberView member,
        OrganizationView organization,
        List<OrganizationView> organizations) {

    record MemberView(UUID id, String name, String email, String role) {}

    record OrganizationView(UUID id, String name) {
        static OrganizationView of(Organization organization) {
            return new OrganizationView(organization.id(), organization.name());
        }
    }

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
                OrganizationView.of(signedIn.organization()),
                signedIn.choices().stream().map(OrganizationView::of).toList());
    }
}
