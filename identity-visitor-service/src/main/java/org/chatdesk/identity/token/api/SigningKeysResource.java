package org.chatdesk.identity.token.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.chatdesk.identity.token.RotateKeys;
import org.chatdesk.identity.token.domain.KeyLife;
import org.chatdesk.kit.caller.Caller.Groups;
import org.chatdesk.kit.caller.CurrentCaller;
import org.chatdesk.kit.problem.Problems;
import org.jspecify.annotations.Nullable;

/** {@code /api/admin/signing-keys}: what signs the internal tokens; for the operator. */
@Path("/api/admin/signing-keys")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Groups.SUPER_ADMIN)
@RunOnVirtualThread
class SigningKeysResource {
    private final RotateKeys rotation;
    private final CurrentCaller caller;

    SigningKeysResource(RotateKeys rotation, CurrentCaller caller) {
        this.rotation = rotation;
        this.caller = caller;
    }

    /**
     * A key; {@code state} is {@code announced}, {@code active} or {@code retired}, and {@code
     * nextAt} is when that ends.
     */
    record KeyView(
            String kid,
            String state,
            Instant announcedAt,
            @Nullable Instant activatedAt,
            @Nullable Instant retiredAt,
            Instant nextAt) {
        static KeyView of(KeyLife key) {
            return new KeyView(
                    key.kid(),
                    key.state().name().toLowerCase(Locale.ROOT),
                    key.announcedAt(),
                    key.activatedAt(),
                    key.retiredAt(),
                    key.next());
        }
    }

    /** The newest first. */
    record KeysView(List<KeyView> keys) {
        static KeysView of(List<KeyLife> keys) {
            return new KeysView(keys.stream().map(KeyView::of).toList());
        }
    }

    @GET
    public KeysView list() {
        return KeysView.of(rotation.list());
    }

    /** The next key signs in about two minutes. */
    @POST
    @Path("rotate")
    public Response rotate() {
        return Problems.accepted(rotation.rotate(caller.member()).map(KeysView::of));
    }

    @POST
    @Path("{kid}/revoke")
    public Response revoke(@PathParam("kid") String kid) {
        return Problems.answer(rotation.revoke(caller.member(), kid).map(KeysView::of));
    }
}
