package org.chatdesk.message.attachment.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.UUID;
import org.chatdesk.contracts.Refusal;
import org.chatdesk.kit.caller.Caller.Groups;
import org.chatdesk.kit.caller.CurrentCaller;
import org.chatdesk.kit.problem.Problems;
import org.chatdesk.message.attachment.OpenFile;
import org.chatdesk.message.attachment.domain.StoredFile;
import org.chatdesk.message.attachment.domain.StoredFile.Preview;
import org.jspecify.annotations.Nullable;

/** Files and small pictures of them, for those who may read the conversation. */
@Path("/api/files/{id}")
@RolesAllowed({Groups.CONTACT, Groups.AGENT, Groups.ADMIN, Groups.SUPER_ADMIN})
@RunOnVirtualThread
class FilesResource {
    private static final int SECONDS_TO_A_PREVIEW = 1;

    private final CurrentCaller caller;
    private final OpenFile opening;
    private final FileAnswer answers;

    FilesResource(CurrentCaller caller, OpenFile opening, FileAnswer answers) {
        this.caller = caller;
        this.opening = opening;
        this.answers = answers;
    }

    @GET
    public Response file(
            @PathParam("id") UUID id,
            @HeaderParam("Range") @Nullable String range,
            @HeaderParam("If-Range") @Nullable String only,
            @Context Request request)
            throws IOException {
        var file = found(id);
        var tag = new EntityTag(file.sha256());
        var unchanged = request.evaluatePreconditions(tag);
        if (unchanged != null) {
            return unchanged.build();
        }
        var isOther = only != null && !only.equals('"' + file.sha256() + '"');
        return answers.of(file, tag, isOther ? null : range);
    }

    @GET
    @Path("preview")
    public Response preview(@PathParam("id") UUID id, @Context Request request) throws IOException {
        var file = found(id);
        if (file.preview() == Preview.WANTED) {
            return Response.accepted().header("Retry-After", SECONDS_TO_A_PREVIEW).build();
        }
        if (file.preview() != Preview.MADE) {
            throw Problems.refuse(Refusal.NOT_FOUND);
        }
        var tag = new EntityTag(file.sha256() + "-preview");
        var unchanged = request.evaluatePreconditions(tag);
        return unchanged == null ? answers.previewOf(file, tag) : unchanged.build();
    }

    private StoredFile found(UUID id) {
        var tenant = caller.tenant();
        return opening.find(tenant.organization(), id, Parties.of(tenant))
                .orElseThrow(() -> Problems.refuse(Refusal.NOT_FOUND));
    }
}
