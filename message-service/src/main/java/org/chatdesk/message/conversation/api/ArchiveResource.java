package org.chatdesk.message.conversation.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.chatdesk.kit.caller.Caller.Groups;
import org.chatdesk.kit.caller.CurrentCaller;
import org.chatdesk.message.conversation.ConversationWriter;
import org.chatdesk.message.conversation.domain.Command;

/** Members take conversations out of the active inbox and bring them back. */
@Path("/api/admin/chats/{id}")
@RolesAllowed({Groups.AGENT, Groups.ADMIN, Groups.SUPER_ADMIN})
@RunOnVirtualThread
class ArchiveResource {
    private final CurrentCaller caller;
    private final ConversationWriter writer;

    ArchiveResource(CurrentCaller caller, ConversationWriter writer) {
        this.caller = caller;
        this.writer = writer;
    }

    @POST
    @Path("archive")
    public Response archive(@PathParam("id") UUID id) {
        return set(id, true);
    }

    @POST
    @Path("unarchive")
    public Response restore(@PathParam("id") UUID id) {
        return set(id, false);
    }

    private Response set(UUID id, boolean archived) {
        var member = caller.member();
        return Answers.of(
                id,
                writer.commit(
                        new Command.SetArchived(
                                member.organization(), id, Parties.of(member), archived)));
    }
}
