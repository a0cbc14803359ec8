package org.chatdesk.identity.testing;

import io.quarkus.test.common.QuarkusTestResource;
import org.chatdesk.kit.testing.Infrastructure;

/** Applies to every test with the running service: Quarkus finds it by its annotations. */
@QuarkusTestResource(Infrastructure.class)
@QuarkusTestResource(IdentitySettings.class)
final class Surroundings {
    private Surroundings() {}
}
