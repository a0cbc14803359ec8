package org.chatdesk.identity.block.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.chatdesk.identity.block.BlockContacts;
import org.chatdesk.identity.block.BlockRanges;
import org.chatdesk.identity.block.domain.BlockedContact;
import org.chatdesk.identity.block.domain.BlockedRange;
import org.chatdesk.identity.block.domain.RangeDraft;
import org.chatdesk.kit.caller.Caller.Groups;
import org.chatdesk.kit.caller.CurrentCaller;
import org.chatdesk.kit.problem.Problems;
import org.jspecify.annotations.Nullable;

/** {@code /api/admin/blocks}: contacts and addresses that are shut out. */
@Path("/api/admin/blocks")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Groups.ADMIN, Groups.SUPER_ADMIN})
@RunOnVirtualThread
class BlocksResource {
    private final BlockContacts contacts;
    private final BlockRanges ranges;
    private final CurrentCaller caller;

    BlocksResource(BlockContacts contacts, BlockRanges ranges, CurrentCaller caller) {
        this.contacts = contacts;
        this.ranges = ranges;
        this.caller = caller;
    }

    record BlocksView(List<BlockedContact> contacts, List<BlockedRange> ranges) {}

    record ContactRequest(@Nullable String reason) {}

    /** {@code confirm}: also when the administrator's own address lies in it. */
    record RangeRequest(@Nullable String range, @Nullable String note, @Nullable Boolean confirm) {
        RangeDraft draft() {
            return new RangeDraft(range, note, Boolean.TRUE.equals(confirm));
        }
    }

    @GET
    public BlocksView list() {
        var organization = caller.organization();
        return new BlocksView(contacts.list(organization), ranges.list(organization));
    }

    @POST
    @Path("contacts/{id}")
    public Response blockContact(
            @PathParam("id") UUID id, @Valid @Nullable ContactRequest request) {
        var reason = request == null ? null : request.reason();
        return Problems.answer(contacts.block(caller.member(), id, reason));
    }

    @DELETE
    @Path("contacts/{id}")
    public Response unblockContact(@PathParam("id") UUID id) {
        return Problems.gone(contacts.unblock(caller.member(), id));
    }

    @POST
    @Path("ranges")
    public Response blockRange(
            @NotNull @Valid RangeRequest request,
            @HeaderParam("ChatDesk-Client-Address") @Nullable String ownAddress) {
        return Problems.created(ranges.block(caller.member(), request.draft(), ownAddress));
    }

    @DELETE
    @Path("ranges/{id}")
    public Response unblockRange(@PathParam("id") UUID id) {
        return Problems.gone(ranges.unblock(caller.member(), id));
    }
}
