package org.chatdesk.identity.session.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.chatdesk.identity.session.TrackSession;
import org.chatdesk.identity.session.domain.TrackDraft;
import org.chatdesk.kit.caller.Caller.Groups;
import org.chatdesk.kit.caller.CurrentCaller;
import org.chatdesk.kit.problem.Problems;
import org.jspecify.annotations.Nullable;

/** {@code POST /api/widget/track}: the host's page tells of something its user did. */
@Path("/api/widget/track")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Groups.CONTACT, Groups.SESSION})
@RunOnVirtualThread
class TrackResource {
    private final TrackSession track;
    private final CurrentCaller caller;

    TrackResource(TrackSession track, CurrentCaller caller) {
        this.track = track;
        this.caller = caller;
    }

    record Page(@Nullable String url, @Nullable String title) {}

    record TrackRequest(
            @Nullable String name,
            @Nullable Map<String, @Nullable Object> properties,
            @Nullable Page page) {
        TrackDraft draft() {
            return new TrackDraft(
                    name,
                    properties,
                    page == null ? null : page.url(),
                    page == null ? null : page.title());
        }
    }

    @POST
    public Response track(@NotNull @Valid TrackRequest request) {
        return Problems.gone(track.track(caller.tenant(), request.draft()));
    }
}
