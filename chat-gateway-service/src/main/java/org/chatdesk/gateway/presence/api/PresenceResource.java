package org.chatdesk.gateway.presence.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.chatdesk.contracts.Faults;
import org.chatdesk.contracts.Refusal;
import org.chatdesk.contracts.frame.ServerFrame;
import org.chatdesk.gateway.access.domain.AccessGate;
import org.chatdesk.gateway.presence.FollowPresence;
import org.chatdesk.kit.caller.Caller.Groups;
import org.chatdesk.kit.caller.CurrentCaller;
import org.chatdesk.kit.problem.Problem;
import org.chatdesk.kit.problem.Problems;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/** {@code GET /api/presence}: who of those asked for is there, for members. */
@Path("/api/presence")
@RolesAllowed({Groups.AGENT, Groups.ADMIN, Groups.SUPER_ADMIN})
@RunOnVirtualThread
class PresenceResource {
    private static final int MOST = 100;
    private static final Refusal REVOKED =
            new Refusal(
                    Refusal.Kind.UNAUTHENTICATED,
                    "token.revoked",
                    "Your access has changed. Sign in again.");

    private final FollowPresence presence;
    private final CurrentCaller caller;
    private final AccessGate access;
    private final JsonWebToken token;

    PresenceResource(
            FollowPresence presence, CurrentCaller caller, AccessGate access, JsonWebToken token) {
        this.presence = presence;
        this.caller = caller;
        this.access = access;
        this.token = token;
    }

    /** Whoever is not in it was not seen lately. */
    record PresenceView(List<ServerFrame.Person> people) {}

    @GET
    public Response find(@QueryParam("subjects") @Nullable String subjects) {
        var member = caller.member();
        // No address is blocked for members.
        if (access.refusal(token.getRawToken(), "").isPresent()) {
            throw Problems.refuse(REVOKED);
        }
        var faults = new Faults();
        var ids = ids(subjects, faults);
        return faults.found().isEmpty()
                ? Response.ok(new PresenceView(presence.find(member.organization(), ids))).build()
                : Problems.response(Problem.invalid(faults.found()));
    }

    private static List<UUID> ids(@Nullable String subjects, Faults faults) {
        if (subjects == null || subjects.isBlank()) {
            faults.required("subjects");
            return List.of();
        }
        var texts = subjects.split(",", -1);
        if (texts.length > MOST) {
            faults.add("subjects", "too-long");
            return List.of();
        }
        var ids = new ArrayList<UUID>();
        for (var text : texts) {
            try {
                ids.add(UUID.fromString(text));
            } catch (IllegalArgumentException _) {
                faults.invalid("subjects");
                return List.of();
            }
        }
        return ids;
    }
}
