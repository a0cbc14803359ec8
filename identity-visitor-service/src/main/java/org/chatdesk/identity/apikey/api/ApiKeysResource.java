package org.chatdesk.identity.apikey.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.chatdesk.contracts.Scope;
import org.chatdesk.identity.apikey.ChangeApiKeys;
import org.chatdesk.identity.apikey.domain.ApiKey;
import org.chatdesk.identity.apikey.domain.ApiKeyDraft;
import org.chatdesk.kit.caller.Caller.Groups;
import org.chatdesk.kit.caller.CurrentCaller;
import org.chatdesk.kit.problem.Problems;
import org.jspecify.annotations.Nullable;

/** {@code /api/admin/api-keys}: the keys of the organization's own backends. */
@Path("/api/admin/api-keys")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Groups.ADMIN, Groups.SUPER_ADMIN})
@RunOnVirtualThread
class ApiKeysResource {
    private final ChangeApiKeys keys;
    private final CurrentCaller caller;

    ApiKeysResource(ChangeApiKeys keys, CurrentCaller caller) {
        this.keys = keys;
        this.caller = caller;
    }

    /** A key, without its secret. */
    record KeyView(
            UUID id,
            String name,
            List<String> scopes,
            Instant createdAt,
            @Nullable String createdBy,
            @Nullable Instant expiresAt,
            @Nullable LocalDate lastUsedOn) {
        static KeyView of(ApiKey key) {
            return new KeyView(
                    key.id(),
                    key.name(),
                    key.scopes().stream().map(Scope::text).toList(),
                    key.createdAt(),
                    key.createdBy(),
                    key.expiresAt(),
                    key.lastUsedOn());
        }
    }

    /** Those that were not revoked, the newest first. */
    record KeysView(List<KeyView> keys) {}

    /** A new key and, this once, its secret. */
    record AddedView(@JsonUnwrapped KeyView key, String secret) {
        static AddedView of(ChangeApiKeys.Added added) {
            return new AddedView(KeyView.of(added.key()), added.secret());
        }
    }

    /** As {@link ApiKeyDraft} bounds it. */
    record AddRequest(
            @Nullable String name,
            @Nullable List<@Nullable String> scopes,
            @Nullable Instant expiresAt) {
        ApiKeyDraft draft() {
            return new ApiKeyDraft(name, scopes, expiresAt);
        }
    }

    @GET
    public KeysView list() {
        return new KeysView(keys.list(caller.organization()).stream().map(KeyView::of).toList());
    }

    @POST
    public Response add(@NotNull AddRequest request) {
        return Problems.created(keys.add(caller.member(), request.draft()).map(AddedView::of));
    }

    @DELETE
    @Path("{id}")
    public Response revoke(@PathParam("id") UUID id) {
        return Problems.gone(keys.revoke(caller.member(), id));
    }
}
