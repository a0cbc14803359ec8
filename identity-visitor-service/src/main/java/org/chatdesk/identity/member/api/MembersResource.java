package org.chatdesk.identity.member.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
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
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.chatdesk.contracts.event.MemberChanged.Role;
import org.chatdesk.identity.member.ChangeMembers;
import org.chatdesk.identity.member.ListMembers;
import org.chatdesk.identity.member.domain.Member;
import org.chatdesk.identity.member.domain.MemberDraft;
import org.chatdesk.kit.caller.Caller.Groups;
import org.chatdesk.kit.caller.CurrentCaller;
import org.chatdesk.kit.outcome.Versioned;
import org.chatdesk.kit.problem.Problems;
import org.jspecify.annotations.Nullable;

/** {@code /api/admin/members}: agents may see who works with them, administrators change them. */
@Path("/api/admin/members")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Groups.ADMIN, Groups.SUPER_ADMIN})
@RunOnVirtualThread
class MembersResource {
    private final ListMembers members;
    private final ChangeMembers changing;
    private final CurrentCaller caller;

    MembersResource(ListMembers members, ChangeMembers changing, CurrentCaller caller) {
        this.members = members;
        this.changing = changing;
        this.caller = caller;
    }

    /** A member; {@code email} is null for agents, {@code active} false once removed. */
    record MemberView(
            UUID id,
            long version,
            String name,
            @Nullable String email,
            String role,
            List<UUID> departments,
            boolean active) {
        static MemberView of(Versioned<Member> versioned) {
            var member = versioned.value();
            return new MemberView(
                    member.id(),
                    versioned.version(),
                    member.name(),
                    member.email(),
                    member.role().name().toLowerCase(Locale.ROOT),
                    member.departments(),
                    member.active());
        }

        MemberView withoutAddress() {
            return new MemberView(id, version, name, null, role, departments, active);
        }
    }

    /** All of them, by name. */
    record MembersView(List<MemberView> members) {}

    /** As {@link MemberDraft} bounds it, and the version it was seen in. */
    record ChangeRequest(
            @NotNull Long version,
            @Nullable String name,
            @Nullable String role,
            @Nullable List<@Nullable UUID> departments) {
        MemberDraft draft() {
            return new MemberDraft(name, role, departments);
        }
    }

    @GET
    @RolesAllowed({Groups.AGENT, Groups.ADMIN, Groups.SUPER_ADMIN})
    public MembersView list() {
        var found = members.of(caller.organization()).stream().map(MemberView::of);
        var isAgent = caller.member().role() == Role.AGENT;
        return new MembersView((isAgent ? found.map(MemberView::withoutAddress) : found).toList());
    }

    @PUT
    @Path("{id}")
    public Response change(@PathParam("id") UUID id, @NotNull @Valid ChangeRequest request) {
        var changed = changing.change(caller.member(), id, request.draft(), request.version());
        return Problems.answer(changed.map(MemberView::of));
    }

    @DELETE
    @Path("{id}")
    public Response remove(@PathParam("id") UUID id) {
        return Problems.gone(changing.remove(caller.member(), id));
    }

    @POST
    @Path("{id}/restore")
    public Response restore(@PathParam("id") UUID id) {
        return Problems.answer(changing.restore(caller.member(), id).map(MemberView::of));
    }
}
