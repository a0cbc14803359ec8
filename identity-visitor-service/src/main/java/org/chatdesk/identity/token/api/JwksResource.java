package org.chatdesk.identity.token.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.chatdesk.identity.token.Keyring;
import org.jboss.resteasy.reactive.ResponseHeader;

/** The keys with which everybody checks our tokens; public by nature. */
@Path("/.well-known/jwks.json")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class JwksResource {
    private final Keyring keyring;

    JwksResource(Keyring keyring) {
        this.keyring = keyring;
    }

    @GET
    @PermitAll
    @ResponseHeader(name = "Cache-Control", value = "public, max-age=60")
    public JsonWebKeySet keys() {
        return JsonWebKeySet.of(keyring.published());
    }
}
