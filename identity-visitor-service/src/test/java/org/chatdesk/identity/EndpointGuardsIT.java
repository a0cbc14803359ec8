package org.chatdesk.identity;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.chatdesk.identity.testing.Database;
import org.chatdesk.identity.testing.Seeded;
import org.chatdesk.kit.testing.guard.EndpointGuards;
import org.junit.jupiter.api.BeforeEach;

@QuarkusTest
class EndpointGuardsIT extends EndpointGuards {
    @Inject Database database;

    /** What operators do is remembered with their organization. */
    @BeforeEach
    void theirOrganizationIsThere() {
        if (database.count("organization where organization_id = '" + ORGANIZATION + "'") == 0) {
            database.one(
                    "insert into organization (organization_id, name, slug, site, locale, time_zone,"
                            + " contact_types, reminder_delay_seconds, visitor_life_seconds,"
                            + " visitor_policy, version)"
                            + " values (?1, 'Guarded', 'guarded', 'http://localhost', 'en', 'UTC',"
                            + " '{client}', 300, 86400, 'ANONYMISE', 1) returning name",
                    ORGANIZATION);
        }
    }

    @Override
    protected Set<String> open() {
        return Set.of(
                "GET /.well-known/jwks.json", "GET /api/invitations/{id}", "POST /internal/tokens");
    }

    @Override
    protected Set<String> ofTheirOwnKind() {
        return Set.of(
                "GET /api/chat/token",
                "POST /api/admin/organizations/{id}/suspend",
                "POST /api/admin/organizations/{id}/resume");
    }

    @Override
    protected List<UUID> foreignIds() {
        return List.of(Seeded.CLINIC, Seeded.ADA, Seeded.BILLING, Seeded.RECEPTION, Seeded.MARKET);
    }
}
