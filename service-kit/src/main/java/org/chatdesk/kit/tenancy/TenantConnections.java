package org.chatdesk.kit.tenancy;

import io.agroal.api.AgroalPoolInterceptor;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * Tells each connection, as it leaves the pool, whose rows it may see. The policies that compare
 * with it are made by {@code db/kit/afterMigrate.sql}.
 */
@Singleton
class TenantConnections implements AgroalPoolInterceptor {
    private static final String SEE = "select set_config('chatdesk.organization', ?, false)";

    private final Tenancy tenancy;

    TenantConnections(Tenancy tenancy) {
        this.tenancy = tenancy;
    }

    @Override
    public void onConnectionAcquire(Connection connection) {
        try (var statement = connection.prepareStatement(SEE)) {
            statement.setString(1, tenancy.scope());
            statement.execute();
        } catch (SQLException e) {
            throw new IllegalStateException("The connection could not be bound to its tenant", e);
        }
    }
}
