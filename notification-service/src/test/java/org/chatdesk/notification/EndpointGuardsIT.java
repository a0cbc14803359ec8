package org.chatdesk.notification;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Set;
import org.chatdesk.kit.testing.Infrastructure;
import org.chatdesk.kit.testing.guard.EndpointGuards;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class EndpointGuardsIT extends EndpointGuards {

    @Override
    protected Set<String> open() {
        return Set.of();
    }
}
