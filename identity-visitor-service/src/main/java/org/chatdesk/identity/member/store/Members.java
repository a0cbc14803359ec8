package org.chatdesk.identity.member.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.chatdesk.contracts.event.MemberChanged.Role;
import org.chatdesk.identity.member.domain.Member;
import org.chatdesk.identity.member.domain.SignedInPerson;
import org.chatdesk.identity.member.domain.Staff;
import org.chatdesk.kit.outcome.Versioned;

/** Keeps members, and who they are at the OpenID Connect provider. */
@ApplicationScoped
public class Members implements PanacheRepositoryBase<MemberRow, MemberRow.Key>, Staff {
    private static final String KNOWN =
            "active and oidcIssuer = ?1 and oidcSubject = ?2 order by id";
    // An address that somebody has claimed stays theirs, unless the provider itself was changed.
    private static final String INVITED =
            """
            active and lower(email) = ?1
            and (oidcSubject is null or oidcIssuer <> ?2)
            order by id
            """;
    private static final String NEXT =
            "organizationId > ?1 or organizationId = ?1 and id > ?2 order by organizationId, id";
    private static final String BY_EMAIL = "organizationId = ?1 and lower(email) = ?2";
    private static final String ADMINS =
            "organizationId = ?1 and active and role <> ?2 order by id";

    /** The active members whom this person has signed in as before, the oldest first. */
    public List<Member> known(SignedInPerson person) {
        return stream(KNOWN, person.issuer(), person.subject()).map(MemberRow::toMember).toList();
    }

    /** Active members with this address whom nobody has claimed yet are this person from now on. */
    public void claim(String email, SignedInPerson person) {
        find(INVITED, email.toLowerCase(Locale.ROOT), person.issuer())
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .stream()
                .forEach(row -> claim(row, person));
        flush();
    }

    @Override
    public boolean has(UUID organization, String email) {
        return count(BY_EMAIL + " and active", organization, email.toLowerCase(Locale.ROOT)) > 0;
    }

    /** Whether they are or were a member, by their id or by their address. */
    public boolean isKnown(Member member) {
        return findByIdOptional(key(member)).isPresent()
                || count(BY_EMAIL, member.organization(), member.email().toLowerCase(Locale.ROOT))
                        > 0;
    }

    /** The member with this address, removed or not; held until the transaction ends. */
    public Optional<Member> byEmail(UUID organization, String email) {
        return find(BY_EMAIL, organization, email.toLowerCase(Locale.ROOT))
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .map(MemberRow::toMember);
    }

    /** From now on this person is that member, whoever was before. */
    public void identify(Member member, SignedInPerson person) {
        claim(findById(key(member)), person);
        flush();
    }

    /** By name. */
    public List<Versioned<Member>> of(UUID organization) {
        return stream("organizationId = ?1 order by lower(name), id", organization)
                .map(MemberRow::versioned)
                .toList();
    }

    /** Of all organizations, the next ones by organization and id. */
    public List<Versioned<Member>> after(UUID organization, UUID id, int most) {
        return find(NEXT, organization, id).page(0, most).stream()
                .map(MemberRow::versioned)
                .toList();
    }

    /** As they are now, and stay until the transaction ends. */
    public Optional<Versioned<Member>> lock(UUID organization, UUID id) {
        var key = new MemberRow.Key(organization, id);
        return findByIdOptional(key, LockModeType.PESSIMISTIC_WRITE).map(MemberRow::versioned);
    }

    /** Active members who may administer; they stay so until the transaction ends. */
    public List<UUID> lockAdmins(UUID organization) {
        return find(ADMINS, organization, Role.AGENT)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .stream()
                .map(row -> row.id)
                .toList();
    }

    private static MemberRow.Key key(Member member) {
        return new MemberRow.Key(member.organization(), member.id());
    }

    private static void claim(MemberRow row, SignedInPerson person) {
        row.oidcIssuer = person.issuer();
        row.oidcSubject = person.subject();
    }

    /** The new version, or empty when nothing is different. */
    public Optional<Long> put(Member member) {
        var row = findById(key(member), LockModeType.PESSIMISTIC_WRITE);
        if (row == null) {
            row = MemberRow.of(member);
            persist(row);
        } else if (row.toMember().equals(member)) {
            return Optional.empty();
        } else {
            row.take(member);
        }
        flush();
        return Optional.of(row.version);
    }
}
