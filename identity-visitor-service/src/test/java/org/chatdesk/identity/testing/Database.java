package org.chatdesk.identity.testing;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import org.chatdesk.kit.tenancy.Tenancy;

/** Looks at the tables, past all organizations' borders. */
@ApplicationScoped
public class Database {
    private final EntityManager entities;
    private final Tenancy tenancy;

    Database(EntityManager entities, Tenancy tenancy) {
        this.entities = entities;
        this.tenancy = tenancy;
    }

    /** The single value of a query with at most one parameter, {@code ?1}. */
    public Object one(String sql, Object... parameter) {
        return tenancy.acrossOrganizations(
                () -> QuarkusTransaction.requiringNew().call(() -> query(sql, parameter)));
    }

    public long count(String table) {
        return ((Number) one("select count(*) from " + table)).longValue();
    }

    private Object query(String sql, Object... parameters) {
        var query = entities.createNativeQuery(sql);
        for (int i = 0; i < parameters.length; i++) {
            query.setParameter(i + 1, parameters[i]);
        }
        return query.getSingleResult();
    }
}
