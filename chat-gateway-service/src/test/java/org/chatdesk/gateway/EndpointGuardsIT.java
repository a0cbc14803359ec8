package org.chatdesk.gateway;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.Set;
import org.chatdesk.kit.testing.Infrastructure;
import org.chatdesk.kit.testing.guard.EndpointGuards;

/** The gateway's own endpoints; what it passes on, the owning services guard. */
@QuarkusTest
@TestProfile(AloneProfile.class)
@QuarkusTestResource(Infrastructure.class)
class EndpointGuardsIT extends EndpointGuards {

    @Override
    protected Set<String> open() {
        return Set.of("GET /console/config.json", "GET /widget/frame", "POST /api/widget/init");
    }
}
