package org.chatdesk.identity.seed.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.hibernate.Session;

/** Remembers what was last imported for each organization, by its hash. */
@ApplicationScoped
public class SeedImports {
    private static final String REMEMBER =
            """
            insert into seed_import (organization_id, hash) values (:organization, :hash)
            on conflict (organization_id) do update set hash = excluded.hash
            """;
    private static final String KNOWN =
            "select 1 from seed_import where organization_id = :organization and hash = :hash";

    private final Session session;

    SeedImports(Session session) {
        this.session = session;
    }

    public boolean knows(UUID organization, byte[] hash) {
        return !session.createNativeQuery(KNOWN, Integer.class)
                .setParameter("organization", organization)
                .setParameter("hash", hash)
                .getResultList()
                .isEmpty();
    }

    public void remember(UUID organization, byte[] hash) {
        session.createNativeMutationQuery(REMEMBER)
                .setParameter("organization", organization)
                .setParameter("hash", hash)
                .executeUpdate();
    }
}
