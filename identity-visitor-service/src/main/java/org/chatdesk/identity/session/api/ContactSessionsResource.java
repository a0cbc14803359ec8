package org.chatdesk.identity.session.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chatdesk.contracts.Refusal;
import org.chatdesk.identity.session.ReadSessions;
import org.chatdesk.identity.session.domain.SeenSession;
import org.chatdesk.identity.session.domain.Tracked;
import org.chatdesk.kit.caller.Caller.Groups;
import org.chatdesk.kit.caller.CurrentCaller;
import org.chatdesk.kit.problem.Problems;
import org.jspecify.annotations.Nullable;

/** {@code GET /api/admin/contacts/{id}/sessions}: the devices of a contact, last seen first. */
@Path("/api/admin/contacts/{id}/sessions")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Groups.AGENT, Groups.ADMIN, Groups.SUPER_ADMIN})
@RunOnVirtualThread
class ContactSessionsResource {
    private final ReadSessions sessions;
    private final CurrentCaller caller;

    ContactSessionsResource(ReadSessions sessions, CurrentCaller caller) {
        this.sessions = sessions;
        this.caller = caller;
    }

    record EventView(
            String name,
            @Nullable String url,
            @Nullable String title,
            Map<String, String> properties,
            Instant at) {
        static EventView of(Tracked tracked) {
            return new EventView(
                    tracked.name(),
                    tracked.url(),
                    tracked.title(),
                    tracked.properties(),
                    tracked.at());
        }
    }

    record SessionView(
            UUID id,
            String device,
            @Nullable String browser,
            @Nullable String os,
            @Nullable String country,
            @Nullable String city,
            @Nullable String ip,
            String locale,
            @Nullable String page,
            @Nullable String referrer,
            Instant firstSeenAt,
            Instant lastSeenAt,
            List<EventView> events) {
        static SessionView of(SeenSession seen) {
            return new SessionView(
                    seen.id(),
                    seen.device().type(),
                    seen.device().browser(),
                    seen.device().os(),
                    seen.place().country(),
                    seen.place().city(),
                    seen.ip(),
                    seen.locale(),
                    seen.page(),
                    seen.referrer(),
                    seen.firstSeenAt(),
                    seen.lastSeenAt(),
                    seen.events().stream().map(EventView::of).toList());
        }
    }

    record SessionsView(List<SessionView> sessions) {}

    @GET
    public SessionsView list(@PathParam("id") UUID contact) {
        var found =
                sessions.of(caller.organization(), contact)
                        .orElseThrow(() -> Problems.refuse(Refusal.NOT_FOUND));
        return new SessionsView(found.stream().map(SessionView::of).toList());
    }
}
