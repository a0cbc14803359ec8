package org.chatdesk.identity.invitation.store;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.chatdesk.contracts.event.MemberChanged.Role;
import org.chatdesk.identity.invitation.domain.Invitation;
import org.chatdesk.identity.invitation.domain.Letters;
import org.chatdesk.kit.outcome.Versioned;

@Entity
@Table(name = "invitation")
@IdClass(InvitationRow.Key.class)
class InvitationRow {
    @Id UUID organizationId;
    @Id UUID id;
    String email;

    @Enumerated(EnumType.STRING)
    Role role;

    UUID[] departments;
    String invitedBy;

    @Enumerated(EnumType.STRING)
    Invitation.Standing standing;

    Instant expiresAt;
    int letters;
    Instant lastLetterAt;
    long version;

    record Key(UUID organizationId, UUID id) {}

    @SuppressWarnings("NullAway.Init") // Hibernate fills it.
    protected InvitationRow() {}

    /** Becomes this state, which is one version further. */
    void take(Invitation invitation) {
        role = invitation.role();
        departments = invitation.departments().toArray(UUID[]::new);
        invitedBy = invitation.invitedBy();
        standing = invitation.standing();
        expiresAt = invitation.expiresAt();
        letters = invitation.letters().count();
        lastLetterAt = invitation.letters().last();
        version++;
    }

    Versioned<Invitation> versioned() {
        return new Versioned<>(toInvitation(), version);
    }

    Invitation toInvitation() {
        return new Invitation(
                id,
                organizationId,
                email,
                role,
                List.of(departments),
                invitedBy,
                standing,
                expiresAt,
                new Letters(letters, lastLetterAt));
    }
}
