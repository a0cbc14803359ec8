package org.chatdesk.identity.member;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.chatdesk.contracts.Refusal;
import org.chatdesk.identity.member.domain.Member;
import org.chatdesk.identity.member.domain.Memberships;
import org.chatdesk.identity.member.domain.Memberships.Membership;
import org.chatdesk.identity.member.domain.NotInvited;
import org.chatdesk.identity.member.domain.OpenInvitations;
import org.chatdesk.identity.member.domain.SignInWish;
import org.chatdesk.identity.member.domain.SignedInPerson;
import org.chatdesk.identity.member.store.Members;
import org.chatdesk.identity.organization.domain.Organization;
import org.chatdesk.identity.organization.domain.Organizations;
import org.chatdesk.identity.token.domain.IssuedToken;
import org.chatdesk.identity.token.domain.Subject;
import org.chatdesk.identity.token.domain.TokenIssuer;
import org.chatdesk.kit.outcome.Result;
import org.chatdesk.kit.tenancy.Tenancy;
import org.jspecify.annotations.Nullable;

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

    /** A member, with the token that says so; {@code choices} are where else they may work. */
    public record SignedIn(
            IssuedToken token,
            Member member,
            Organization organization,
            List<Organization> choices) {}

    public Result<SignedIn> signIn(SignedInPerson person, SignInWish wish) {
        // Who signs in names no organization: it is what we are about to find out.
        return tenancy.acrossOrganizations(
                () -> QuarkusTransaction.requiringNew().call(() -> find(person, wish)));
    }

    private Result<SignedIn> find(SignedInPerson person, SignInWish wish) {
        person.verifiedEmail().ifPresent(email -> members.claim(email, person));
        var joined = joined(person, wish.invitation());
        // In another window they may have joined while we waited for the invitation.
        var memberships = memberships(person);
        if (memberships.all().isEmpty()) {
            return Result.refused(whyNot(person));
        }
        var wanted = joined.map(Member::organization).orElse(wish.organization());
        return memberships
                .choose(wanted)
                .map(chosen -> welcome(chosen, memberships))
                .orElseGet(() -> Result.refused(SUSPENDED));
    }

    /** Nobody becomes a member of one more organization without having followed its link. */
    private Optional<Member> joined(SignedInPerson person, @Nullable UUID invitation) {
        var email = person.verifiedEmail();
        if (invitation != null) {
            return email.flatMap(address -> joinInvited.join(invitation, address, person));
        }
        return members.known(person).isEmpty()
                ? email.flatMap(address -> joinInvited.join(address, person))
                : Optional.empty();
    }

    private Memberships memberships(SignedInPerson person) {
        return new Memberships(
                members.known(person).stream()
                        .map(member ->
                                new Membership(member, organizations.get(member.organization())))
                        .toList());
    }

    private Refusal whyNot(SignedInPerson person) {
        return person.verifiedEmail()
                .map(email -> NotInvited.because(invitations.last(email, clock.instant())))
                .orElse(NotInvited.UNVERIFIED);
    }

    private Result<SignedIn> welcome(Membership chosen, Memberships memberships) {
        var member = chosen.member();
        var subject =
                new Subject.OfMember(
                        member.id(),
                        member.organization(),
                        member.role(),
                        member.name(),
                        member.departments());
        var token = tokens.issue(subject, clock.instant());
        return Result.done(new SignedIn(token, member, chosen.organization(), memberships.open()));
    }
}
