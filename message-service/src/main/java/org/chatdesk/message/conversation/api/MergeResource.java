package org.chatdesk.message.conversation.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.chatdesk.kit.caller.Caller.Groups;
import org.chatdesk.kit.tenancy.Tenancy;
import org.chatdesk.message.conversation.MergeVisitor;

/** The gateway tells of a merge it has just seen, before it asks for the contact's chats. */
@Path("/internal/organizations/{organization}/merges")
@RolesAllowed(Groups.SERVICE)
@RunOnVirtualThread
class MergeResource {
    private final Tenancy tenancy;
    private final MergeVisitor useCase;

    MergeResource(Tenancy tenancy, MergeVisitor useCase) {
        this.tenancy = tenancy;
        this.useCase = useCase;
    }

    record MergeRequest(@NotNull UUID visitor, @NotNull UUID contact) {}

    @POST
    public void merge(
            @PathParam("organization") UUID organization, @NotNull @Valid MergeRequest request) {
        tenancy.in(
                organization,
                () -> useCase.merge(organization, request.visitor(), request.contact()));
    }
}
