package org.chatdesk.identity.audit.api;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.chatdesk.identity.audit.ReadAuditLog;
import org.chatdesk.identity.audit.domain.Audited;
import org.chatdesk.kit.caller.Caller.Groups;
import org.chatdesk.kit.caller.CurrentCaller;
import org.jspecify.annotations.Nullable;

/** {@code GET /api/admin/audit}: every administrative change, newest first. */
@Path("/api/admin/audit")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Groups.ADMIN, Groups.SUPER_ADMIN})
@RunOnVirtualThread
class AuditResource {
    private static final int LARGEST_PAGE = 200;

    private final ReadAuditLog log;
    private final CurrentCaller caller;

    AuditResource(ReadAuditLog log, CurrentCaller caller) {
        this.log = log;
        this.caller = caller;
    }

    /** Who did it; {@code kind} is {@code member}, {@code api_key} or {@code system}. */
    record ActorView(String kind, @Nullable UUID id, String name) {}

    /** An entry; {@code before} and {@code after} are the states as JSON, or null. */
    record EntryView(
            UUID id,
            Instant at,
            ActorView actor,
            String action,
            String subject,
            @JsonRawValue String before,
            @JsonRawValue String after) {
        static EntryView of(Audited entry) {
            var actor = entry.actor();
            return new EntryView(
                    entry.id(),
                    entry.at(),
                    new ActorView(
                            actor.kind().name().toLowerCase(Locale.ROOT), actor.id(), actor.name()),
                    entry.action(),
                    entry.subject(),
                    entry.before(),
                    entry.after());
        }
    }

    /** A page; {@code next} is the cursor of the one behind it, null at the end. */
    record PageView(List<EntryView> entries, @Nullable UUID next) {}

    @GET
    public PageView page(
            @QueryParam("before") @Nullable UUID before,
            @QueryParam("area") @Pattern(regexp = "[a-z-]{1,40}") @Nullable String area,
            @QueryParam("actor") @Nullable UUID actor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(LARGEST_PAGE) int limit) {
        var found = log.page(caller.organization(), before, area, actor, limit + 1);
        var shown = found.subList(0, Math.min(limit, found.size()));
        return new PageView(
                shown.stream().map(EntryView::of).toList(),
                found.size() > limit ? shown.getLast().id() : null);
    }
}
