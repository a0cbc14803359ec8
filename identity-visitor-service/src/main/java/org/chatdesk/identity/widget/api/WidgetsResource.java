package org.chatdesk.identity.widget.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.chatdesk.contracts.Refusal;
import org.chatdesk.identity.widget.ChangeWidgets;
import org.chatdesk.identity.widget.ListWidgets;
import org.chatdesk.identity.widget.TurnKeys;
import org.chatdesk.identity.widget.domain.KeyedWidget;
import org.chatdesk.identity.widget.domain.WidgetDraft;
import org.chatdesk.identity.widget.domain.WidgetKey;
import org.chatdesk.identity.widget.domain.WidgetSettings;
import org.chatdesk.kit.caller.Caller.Groups;
import org.chatdesk.kit.caller.CurrentCaller;
import org.chatdesk.kit.outcome.Result;
import org.chatdesk.kit.problem.Problems;
import org.jspecify.annotations.Nullable;

/** {@code /api/admin/widgets}: what administrators make of their widgets (I7). */
@Path("/api/admin/widgets")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Groups.ADMIN, Groups.SUPER_ADMIN})
@RunOnVirtualThread
class WidgetsResource {
    private final ListWidgets widgets;
    private final ChangeWidgets changing;
    private final TurnKeys keys;
    private final CurrentCaller caller;
    private final Clock clock;

    WidgetsResource(
            ListWidgets widgets,
            ChangeWidgets changing,
            TurnKeys keys,
            CurrentCaller caller,
            Clock clock) {
        this.widgets = widgets;
        this.changing = changing;
        this.keys = keys;
        this.caller = caller;
        this.clock = clock;
    }

    /** A public key; {@code works} says whether it does so now. */
    record KeyView(
            String key,
            Instant createdAt,
            @Nullable Instant endsAt,
            boolean disabled,
            boolean works) {
        static KeyView of(WidgetKey key, Instant now) {
            return new KeyView(
                    key.key(), key.createdAt(), key.endsAt(), key.disabled(), key.worksAt(now));
        }
    }

    /** A widget with all its settings; {@code version} comes back with a change of them. */
    record WidgetView(
            UUID id,
            long version,
            String name,
            @JsonUnwrapped WidgetSettings settings,
            List<KeyView> keys) {
        static WidgetView of(KeyedWidget found, Instant now) {
            var widget = found.widget();
            return new WidgetView(
                    widget.id(),
                    found.version(),
                    widget.name(),
                    widget.settings(),
                    found.keys().stream().map(key -> KeyView.of(key, now)).toList());
        }
    }

    /** All of the organization, the oldest first. */
    record WidgetsView(List<WidgetView> widgets) {}

    /** Its name: 1 to 100 characters, once in the organization. */
    record AddRequest(@Nullable String name) {}

    /** How many seconds the keys before work on: 0 to 90 days; 7 days when absent. */
    record RotateRequest(@Nullable Long overlapSeconds) {}

    @GET
    public WidgetsView list() {
        var now = clock.instant();
        var found = widgets.of(caller.organization());
        return new WidgetsView(found.stream().map(one -> WidgetView.of(one, now)).toList());
    }

    @POST
    public Response add(@NotNull AddRequest request) {
        return Problems.created(shown(changing.add(caller.member(), request.name())));
    }

    @GET
    @Path("{id}")
    public WidgetView get(@PathParam("id") UUID id) {
        return widgets.get(caller.organization(), id)
                .map(found -> WidgetView.of(found, clock.instant()))
                .orElseThrow(() -> Problems.refuse(Refusal.NOT_FOUND));
    }

    @PUT
    @Path("{id}")
    public Response change(@PathParam("id") UUID id, @NotNull WidgetDraft wanted) {
        return Problems.answer(shown(changing.change(caller.member(), id, wanted)));
    }

    @DELETE
    @Path("{id}")
    public Response remove(@PathParam("id") UUID id) {
        return Problems.gone(changing.remove(caller.member(), id));
    }

    @POST
    @Path("{id}/keys")
    public Response rotate(@PathParam("id") UUID id, @NotNull RotateRequest request) {
        var rotated = keys.rotate(caller.member(), id, request.overlapSeconds());
        return Problems.created(shown(rotated));
    }

    @POST
    @Path("{id}/keys/{key}/disable")
    public Response disable(@PathParam("id") UUID id, @PathParam("key") String key) {
        return Problems.answer(shown(keys.disable(caller.member(), id, key)));
    }

    private Result<WidgetView> shown(Result<KeyedWidget> result) {
        return result.map(found -> WidgetView.of(found, clock.instant()));
    }
}
