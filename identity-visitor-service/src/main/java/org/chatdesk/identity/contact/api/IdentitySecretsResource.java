package org.chatdesk.identity.contact.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import org.chatdesk.identity.contact.ChangeIdentitySecrets;
import org.chatdesk.identity.contact.domain.KeptSecret;
import org.chatdesk.kit.caller.Caller.Groups;
import org.chatdesk.kit.caller.CurrentCaller;
import org.chatdesk.kit.problem.Problems;
import org.jspecify.annotations.Nullable;

/** {@code /api/admin/identity-secrets}: what the organization's site signs its users with. */
@Path("/api/admin/identity-secrets")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Groups.ADMIN, Groups.SUPER_ADMIN})
@RunOnVirtualThread
class IdentitySecretsResource {
    private final ChangeIdentitySecrets secrets;
    private final CurrentCaller caller;

    IdentitySecretsResource(ChangeIdentitySecrets secrets, CurrentCaller caller) {
        this.secrets = secrets;
        this.caller = caller;
    }

    /** A secret's name and origin; the secret itself is not shown again. */
    record SecretView(String kid, Instant createdAt, @Nullable String createdBy) {
        static SecretView of(KeptSecret kept) {
            return new SecretView(kept.kid(), kept.createdAt(), kept.createdBy());
        }
    }

    /** Those that are valid, the oldest first. */
    record SecretsView(List<SecretView> secrets) {}

    /** A new secret, this once in the clear. */
    record AddedView(String kid, Instant createdAt, @Nullable String createdBy, String secret) {
        static AddedView of(ChangeIdentitySecrets.Added added) {
            var kept = added.kept();
            return new AddedView(
                    kept.kid(), kept.createdAt(), kept.createdBy(), added.secret().value());
        }
    }

    @GET
    public SecretsView list() {
        var found = secrets.list(caller.organization());
        return new SecretsView(found.stream().map(SecretView::of).toList());
    }

    @POST
    public Response add() {
        return Problems.created(secrets.add(caller.member()).map(AddedView::of));
    }

    @DELETE
    @Path("{kid}")
    public Response revoke(@PathParam("kid") String kid) {
        return Problems.gone(secrets.revoke(caller.member(), kid));
    }
}
