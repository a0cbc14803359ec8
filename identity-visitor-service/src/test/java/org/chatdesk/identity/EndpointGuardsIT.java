package org.chatdesk.identity;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.chatdesk.identity.testing.Seeded;
import org.chatdesk.kit.testing.guard.EndpointGuards;

@QuarkusTest
class EndpointGuardsIT extends EndpointGuards {

    @Override
    protected Set<String> open() {
        return Set.of("GET /.well-known/jwks.json", "POST /internal/tokens");
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
