package org.chatdesk.crm;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.chatdesk.kit.testing.Infrastructure;
import org.chatdesk.kit.testing.openapi.PublicOpenApi;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class OpenApiIT extends PublicOpenApi {

    @Override
    protected String service() {
        return "crmQuery";
    }
}
