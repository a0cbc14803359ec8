package org.chatdesk.identity.member;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import org.chatdesk.contracts.Refusal;
import org.chatdesk.identity.member.domain.Member;
import org.chatdesk.identity.member.domain.SignedInPerson;
import org.chatdesk.identity.member.store.Members;
import org.chatdesk.identity.organization.domain.Organization;
import org.chatdesk.identity.organization.domain.Organizations;
import org.chatdesk.identity.token.domain.IssuedToken;
import org.chatdesk.identity.token.domain.Subject;
import org.chatdesk.identity.token.domain.TokenIssuer;
import org.chatdesk.kit.tenancy.Tenancy;

/**
 * Exchanges a sign-in at the OpenID Connect provider for a member's token. The first time a person
 * is found by the verified address they were invited by; from then on only by who they are at the
 * provider, so that an address given to somebody else later opens nothing.
 */
@ApplicationScoped
public class SignInMember {
    private static final Refusal NOT_INVITED =
            Refusal.forbidden(
                    "member.not-invited",
                    "You are signed in, but no organization has invited your verified address.");

    private final Members members;
    private final Organizations organizations;
    private final TokenIssuer tokens;
    private final Tenancy tenancy;
    private final Clock clock;

    SignInMember(
            Members members,
            Organizations organizations,
            TokenIssuer tokens,
            Tenancy tenancy,
            Clock clock) {
        this.members = members;
        this.organizations = organizations;
        this.tokens = tokens;
        this.tenancy = tenancy;
        this.clock = clock;
    }

    /** What came of it. */
    public sealed interface Outcome {}

    /** A member, with the token that says so. */
    public record SignedIn(IssuedToken token, Member member, Organization organization)
            implements Outcome {}

    /** Nobody here. */
    public record Refused(Refusal refusal) implements Outcome {}

    public Outcome signIn(SignedInPerson person) {
        // Who signs in names no organization: it is what we are about to find out.
        return tenancy.acrossOrganizations(
                () -> QuarkusTransaction.requiringNew().call(() -> find(person)));
    }

    private Outcome find(SignedInPerson person) {
        return members.known(person)
                .or(() -> invited(person))
                .<Outcome>map(this::welcome)
                .orElseGet(() -> new Refused(NOT_INVITED));
    }

    private Optional<Member> invited(SignedInPerson person) {
        return person.verifiedEmail().flatMap(email -> members.claim(email, person));
    }

    private SignedIn welcome(Member member) {
        var subject =
                new Subject.OfMember(
                        member.id(),
                        member.organization(),
                        member.role(),
                        member.name(),
                        member.departments());
        return new SignedIn(
                tokens.issue(subject, clock.instant()),
                member,
                organizations.get(member.organization()));
    }
}
