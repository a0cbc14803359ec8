package org.chatdesk.identity.member.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Locale;
import java.util.Optional;
import org.chatdesk.identity.member.domain.Member;
import org.chatdesk.identity.member.domain.SignedInPerson;

/** Keeps members, and who they are at the OpenID Connect provider. */
@ApplicationScoped
public class Members implements PanacheRepositoryBase<MemberRow, MemberRow.Key> {
    private static final String KNOWN =
            "active and oidcIssuer = ?1 and oidcSubject = ?2 order by id";
    // An address that somebody has claimed stays theirs, unless the provider itself was changed.
    private static final String INVITED =
            """
            active and lower(email) = ?1
            and (oidcSubject is null or oidcIssuer <> ?2)
            order by id
            """;

    /** The active member who has signed in as this person before. */
    public Optional<Member> known(SignedInPerson person) {
        return find(KNOWN, person.issuer(), person.subject())
                .firstResultOptional()
                .map(MemberRow::toMember);
    }

    /** The active member with this address whom nobody has claimed yet; now this person. */
    public Optional<Member> claim(String email, SignedInPerson person) {
        return find(INVITED, email.toLowerCase(Locale.ROOT), person.issuer())
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .map(row -> claim(row, person));
    }

    private static Member claim(MemberRow row, SignedInPerson person) {
        row.oidcIssuer = person.issuer();
        row.oidcSubject = person.subject();
        return row.toMember();
    }

    /** The new version, or empty when nothing is different. */
    public Optional<Long> put(Member member) {
        var key = new MemberRow.Key(member.organization(), member.id());
        var row = findById(key, LockModeType.PESSIMISTIC_WRITE);
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
