package org.chatdesk.identity.contact.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.chatdesk.identity.contact.domain.HostWord;
import org.chatdesk.identity.contact.domain.PresentedTokens;
import org.hibernate.Session;

/** Keeps the fingerprints of hosts' tokens until these end by themselves. */
@ApplicationScoped
public class PresentedTokenTable implements PresentedTokens {
    private static final String BIND =
            """
            insert into presented_token (organization_id, fingerprint, session_id, ends_at)
            values (:organization, :fingerprint, :session, :endsAt)
            on conflict do nothing
            """;
    // A statement of its own after the insert: it sees who was first.
    private static final String BOUND_TO =
            """
            select session_id from presented_token
            where organization_id = :organization and fingerprint = :fingerprint
            """;
    private static final String FORGET =
            """
            delete from presented_token where (organization_id, fingerprint) in (
                select organization_id, fingerprint from presented_token
                where ends_at <= :now
                limit :most
                for update skip locked)
            """;

    private final Session session;

    PresentedTokenTable(Session session) {
        this.session = session;
    }

    @Override
    public boolean claim(UUID organization, UUID device, HostWord word) {
        session.createNativeMutationQuery(BIND)
                .setParameter("organization", organization)
                .setParameter("fingerprint", word.fingerprint().hash())
                .setParameter("session", device)
                .setParameter("endsAt", word.endsAt())
                .executeUpdate();
        return device.equals(
                session.createNativeQuery(BOUND_TO, UUID.class)
                        .setParameter("organization", organization)
                        .setParameter("fingerprint", word.fingerprint().hash())
                        .getSingleResult());
    }

    /** Deletes at most so many whose token has ended; returns how many there were. */
    public int forget(Instant now, int most) {
        return session.createNativeMutationQuery(FORGET)
                .setParameter("now", now)
                .setParameter("most", most)
                .executeUpdate();
    }
}
