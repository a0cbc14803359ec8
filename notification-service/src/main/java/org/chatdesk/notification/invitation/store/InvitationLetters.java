package org.chatdesk.notification.invitation.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.List;
import org.chatdesk.contracts.event.Event;
import org.chatdesk.contracts.event.MemberInvited;
import org.chatdesk.notification.invitation.domain.PendingLetter;

/**
 * Letters that are not sent yet. A newer one of the same invitation takes the older one's place.
 */
@ApplicationScoped
public class InvitationLetters {
    private static final String PUT =
            """
            insert into invitation_letter
                (organization_id, invitation_id, letter_id, email, organization_name, invited_by,
                 role, expires_at, due_at, attempts)
            values (:organization, :invitation, :letter, :email, :name, :by,
                    :role, :expiresAt, :dueAt, 0)
            on conflict (organization_id, invitation_id) do update
            set letter_id = excluded.letter_id, email = excluded.email,
                organization_name = excluded.organization_name, invited_by = excluded.invited_by,
                role = excluded.role, expires_at = excluded.expires_at, due_at = excluded.due_at,
                attempts = 0
            """;
    private static final String CLAIM =
            """
            select * from invitation_letter where due_at <= :now
            order by due_at limit :most for update skip locked
            """;
    private static final String REMOVE =
            """
            delete from invitation_letter
            where organization_id = :organization and invitation_id = :invitation
              and letter_id = :letter
            """;
    private static final String TRY_AGAIN =
            """
            update invitation_letter set due_at = :at, attempts = attempts + 1
            where organization_id = :organization and invitation_id = :invitation
              and letter_id = :letter
            """;

    private final EntityManager rows;

    InvitationLetters(EntityManager rows) {
        this.rows = rows;
    }

    /** The letter's id is the event's: delivered twice, it is the same letter. */
    public void put(Event<MemberInvited> event, Instant dueAt) {
        var invited = event.payload();
        rows.createNativeQuery(PUT)
                .setParameter("organization", event.organization())
                .setParameter("invitation", invited.invitation())
                .setParameter("letter", event.id())
                .setParameter("email", invited.email())
                .setParameter("name", invited.organizationName())
                .setParameter("by", invited.invitedBy())
                .setParameter("role", invited.role().name())
                .setParameter("expiresAt", invited.expiresAt())
                .setParameter("dueAt", dueAt)
                .executeUpdate();
    }

    /** What is due, of any organization; nobody else tries it before that moment. */
    public List<PendingLetter> claim(Instant now, int most, Instant until) {
        return rows.createNativeQuery(CLAIM, InvitationLetterRow.class)
                .setParameter("now", now)
                .setParameter("most", most)
                .getResultStream()
                .map(found -> {
                    var row = (InvitationLetterRow) found;
                    row.dueAt = until;
                    return row.pending();
                })
                .toList();
    }

    public void remove(PendingLetter tried) {
        of(REMOVE, tried).executeUpdate();
    }

    public void tryAgain(PendingLetter tried, Instant at) {
        of(TRY_AGAIN, tried).setParameter("at", at).executeUpdate();
    }

    /** Only while it is still the same letter. */
    private Query of(String sql, PendingLetter tried) {
        return rows.createNativeQuery(sql)
                .setParameter("organization", tried.organization())
                .setParameter("invitation", tried.letter().invitation())
                .setParameter("letter", tried.letter().id());
    }
}
