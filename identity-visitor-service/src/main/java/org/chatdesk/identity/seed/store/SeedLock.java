package org.chatdesk.identity.seed.store;

import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.Session;

/** Lets one instance at a time import, so that two that start together do not collide. */
@ApplicationScoped
public class SeedLock {
    // Advisory locks have one number space per database; this is the only one in this service.
    private static final long NUMBER = 1;

    private final Session session;

    SeedLock(Session session) {
        this.session = session;
    }

    /** Waits for its turn; it ends with the transaction. */
    public void hold() {
        session.createNativeQuery("select 1 from pg_advisory_xact_lock(:number)", Integer.class)
                .setParameter("number", NUMBER)
                .getSingleResult();
    }
}
