package org.chatdesk.gateway.edge.api;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.chatdesk.gateway.edge.EdgeSettings;

/** Tells the console where its users sign in. Nothing here is secret. */
@Path("/console/config.json")
@PermitAll
class ConsoleConfigResource {
    private final EdgeSettings settings;

    ConsoleConfigResource(EdgeSettings settings) {
        this.settings = settings;
    }

    /** An OpenID Connect issuer and the console's public client there. */
    record ConsoleConfig(String issuer, String clientId) {}

    @GET
    public ConsoleConfig config() {
        return new ConsoleConfig(settings.oidc().issuer(), settings.oidc().client());
    }
}
