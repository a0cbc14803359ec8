package org.chatdesk.notification.invitation.store;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.chatdesk.contracts.event.MemberChanged.Role;
import org.chatdesk.notification.invitation.domain.PendingLetter;
import org.chatdesk.notification.mail.domain.InvitationLetter;

/** A pending letter as it is kept. */
@Entity
@Table(name = "invitation_letter")
@IdClass(InvitationLetterRow.Key.class)
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields.
class InvitationLetterRow extends PanacheEntityBase {
    @Id UUID organizationId;
    @Id UUID invitationId;
    UUID letterId;
    String email;
    String organizationName;
    String invitedBy;
    String role;
    Instant expiresAt;
    Instant dueAt;
    int attempts;

    record Key(UUID organizationId, UUID invitationId) implements Serializable {}

    PendingLetter pending() {
        var letter =
                new InvitationLetter(
                        letterId,
                        invitationId,
                        email,
                        organizationName,
                        invitedBy,
                        !role.equals(Role.AGENT.name()),
                        expiresAt);
        return new PendingLetter(organizationId, letter, attempts);
    }
}
