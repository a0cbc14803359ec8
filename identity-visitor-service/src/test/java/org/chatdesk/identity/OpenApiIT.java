package org.chatdesk.identity;

import io.quarkus.test.junit.QuarkusTest;
import org.chatdesk.kit.testing.openapi.PublicOpenApi;

@QuarkusTest
class OpenApiIT extends PublicOpenApi {

    @Override
    protected String service() {
        return "identity";
    }
}
