package org.chatdesk.identity.member;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import org.chatdesk.contracts.Refusal;
import org.chatdesk.contracts.event.MemberChanged.Role;
import org.chatdesk.identity.member.domain.Member;
import org.chatdesk.identity.member.domain.NotInvited;
import org.chatdesk.identity.member.domain.OpenInvitations;
import org.chatdesk.identity.member.domain.SignedInPerson;
import org.chatdesk.identity.member.store.Members;
import org.chatdesk.identity.organization.domain.Organization;
import org.chatdesk.identity.organization.domain.Organizations;
import org.chatdesk.identity.token.domain.IssuedToken;
import org.chatdesk.identity.token.domain.Subject;
import org.chatdesk.identity.token.domain.TokenIssuer;
import org.chatdesk.kit.outcome.Result;
import org.chatdesk.kit.tenancy.Tenancy;

/**
 * Exchanges a sign-in at the OpenID Connect provider for a member's token. The first time a person
 * is found by the verified address they were invited by, and becomes a member; from then on only by
 * who they are at the provider, so that an address given to somebody else later opens nothing.
 */
@ApplicationScoped
public class SignInMember {
    private static final Refusal SUSPENDED =
            Refusal.forbidden(
                    "organization.suspended",
                    "Your organization is suspended. Ask whoever runs this installation.");

    private final Members members;
    private final JoinInvited joinInvited;
    private final OpenInvitations invitations;
    private final Organizations organizations;
    private final TokenIssuer tokens;
    private final Tenancy tenancy;
    private final Clock clock;

    SignInMember(
            Members members,
            JoinInvited joinInvited,
            OpenInvitations invitations,
            Organizations organizations,
            TokenIssuer tokens,
            Tenancy tenancy,
            Clock clock) {
        this.members = members;
        this.joinInvited = joinInvited;
        this.invitations = invitations;
        this.organizations = organizations;
        this.tokens = tokens;
        this.tenancy = tenancy;
        this.clock = clock;
    }

    /** A member, with the token that says so. */
    public record SignedIn(IssuedToken token, Member member, Organization organization) {}

    public Result<SignedIn> signIn(SignedInPerson person) {
        // Who signs in names no organization: it is what we are about to find out.
        return tenancy.acrossOrganizations(
                () -> QuarkusTransaction.requiringNew().call(() -> find(person)));
    }

    private Result<SignedIn> find(SignedInPerson person) {
        return members.known(person)
                .or(() -> claimed(person))
                .or(() -> joined(person))
                // In another window they may have joined while we waited for the invitation.
                .or(() -> members.known(person))
                .map(this::welcome)
                .orElseGet(() -> Result.refused(whyNot(person)));
    }

    private Optional<Member> claimed(SignedInPerson person) {
        return person.verifiedEmail().flatMap(email -> members.claim(email, person));
    }

    private Optional<Member> joined(SignedInPerson person) {
        return person.verifiedEmail().flatMap(email -> joinInvited.join(email, person));
    }

    private Refusal whyNot(SignedInPerson person) {
        return person.verifiedEmail()
                .map(email -> NotInvited.because(invitations.last(email, clock.instant())))
                .orElse(NotInvited.UNVERIFIED);
    }

    private Result<SignedIn> welcome(Member member) {
        var organization = organizations.get(member.organization());
        if (organization.suspended() && member.role() != Role.SUPER_ADMIN) {
            return Result.refused(SUSPENDED);
        }
        var subject =
                new Subject.OfMember(
                        member.id(),
                        member.organization(),
                        member.role(),
                        member.name(),
                        member.departments());
        return Result.done(
                new SignedIn(tokens.issue(subject, clock.instant()), member, organization));
    }
}
