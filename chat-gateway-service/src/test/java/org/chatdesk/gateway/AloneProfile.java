package org.chatdesk.gateway;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** A gateway whose services are all away: nobody listens on port 1. */
public class AloneProfile implements QuarkusTestProfile {
    private static final String NOBODY = "http://127.0.0.1:1";

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "chatdesk.message-url", NOBODY,
                "chatdesk.ticket-url", NOBODY,
                "chatdesk.crm-query-url", NOBODY,
                "chatdesk.notification-url", NOBODY,
                "chatdesk.widget-dir", "target",
                "chatdesk.console-dir", "target",
                "chatdesk.oidc.issuer", "http://localhost:8413/realms/chatdesk",
                "chatdesk.oidc.client", "chatdesk-console",
                // The shared infrastructure also speaks of a database, which the gateway has not.
                "smallrye.config.mapping.validate-unknown", "false");
    }
}
