package org.chatdesk.identity.invitation.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.chatdesk.identity.invitation.domain.Invitation;
import org.chatdesk.identity.invitation.domain.Invitation.Standing;

/** Keeps invitations: at most one of each address of an organization is open. */
@ApplicationScoped
public class Invitations implements PanacheRepositoryBase<InvitationRow, InvitationRow.Key> {
    public static final long FIRST_VERSION = 1;

    private static final String OPEN =
            """
            insert into invitation (organization_id, id, email, role, departments, invited_by,
                                    standing, expires_at, letters, last_letter_at, version)
            values (:organization, :id, :email, :role, :departments, :by, 'OPEN', :expiresAt,
                    1, :at, 1)
            on conflict (organization_id, email) where standing = 'OPEN' do nothing
            """;
    private static final String USABLE =
            "email = ?1 and standing = ?2 and expiresAt > ?3 order by id";

    /** False when somebody else has just opened one for this address. */
    public boolean open(Invitation wanted) {
        return getEntityManager()
                        .createNativeQuery(OPEN)
                        .setParameter("organization", wanted.organization())
                        .setParameter("id", wanted.id())
                        .setParameter("email", wanted.email())
                        .setParameter("role", wanted.role().name())
                        .setParameter("departments", wanted.departments().toArray(UUID[]::new))
                        .setParameter("by", wanted.invitedBy())
                        .setParameter("expiresAt", wanted.expiresAt())
                        .setParameter("at", wanted.letters().last())
                        .executeUpdate()
                == 1;
    }

    /** How many are open or have expired. */
    public long countOpen(UUID organization) {
        return count("organizationId = ?1 and standing = ?2", organization, Standing.OPEN);
    }

    /** Those that are open or have expired, newest first. */
    public List<Invitation> open(UUID organization) {
        return stream(
                        "organizationId = ?1 and standing = ?2 order by expiresAt desc, id",
                        organization,
                        Standing.OPEN)
                .map(InvitationRow::toInvitation)
                .toList();
    }

    /** As it is now, and stays until the transaction ends. */
    public Optional<Invitation> lock(UUID organization, UUID id) {
        var key = new InvitationRow.Key(organization, id);
        return findByIdOptional(key, LockModeType.PESSIMISTIC_WRITE)
                .map(InvitationRow::toInvitation);
    }

    /** Of whichever organization. */
    public Optional<Invitation> byId(UUID id) {
        return find("id", id).firstResultOptional().map(InvitationRow::toInvitation);
    }

    /** One of any organization that can be used now; nobody else can until the end. */
    public Optional<Invitation> lockUsable(String email, Instant now) {
        return find(USABLE, email, Standing.OPEN, now)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .map(InvitationRow::toInvitation);
    }

    /** The same for this one only. */
    public Optional<Invitation> lockUsable(UUID id, String email, Instant now) {
        return find("id = ?4 and " + USABLE, email, Standing.OPEN, now, id)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .map(InvitationRow::toInvitation);
    }

    /** Whatever was last sent to this address by anybody. */
    public Optional<Invitation> last(String email) {
        return find("email = ?1 order by expiresAt desc, id desc", email)
                .firstResultOptional()
                .map(InvitationRow::toInvitation);
    }

    public Optional<Invitation> lockOpen(UUID organization, String email) {
        return find(
                        "organizationId = ?1 and email = ?2 and standing = ?3",
                        organization,
                        email,
                        Standing.OPEN)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .map(InvitationRow::toInvitation);
    }

    /** The new version. */
    public long put(Invitation held) {
        var row = findById(new InvitationRow.Key(held.organization(), held.id()));
        row.take(held);
        flush();
        return row.version;
    }
}
