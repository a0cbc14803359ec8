package org.chatdesk.gateway;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.chatdesk.kit.testing.Infrastructure;
import org.chatdesk.kit.testing.openapi.PublicOpenApi;

@QuarkusTest
@TestProfile(AloneProfile.class)
@QuarkusTestResource(Infrastructure.class)
class OpenApiIT extends PublicOpenApi {

    @Override
    protected String service() {
        return "gateway";
    }
}
