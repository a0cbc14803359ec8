package org.chatdesk.message.search.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.chatdesk.kit.caller.Caller.Groups;
import org.chatdesk.kit.caller.CurrentCaller;
import org.chatdesk.kit.problem.Problems;
import org.chatdesk.message.search.SearchMessages;
import org.jspecify.annotations.Nullable;

/** Members search all messages of their organization. */
@Path("/api/search/messages")
@RolesAllowed({Groups.AGENT, Groups.ADMIN, Groups.SUPER_ADMIN})
@RunOnVirtualThread
class SearchResource {
    private final CurrentCaller caller;
    private final SearchMessages searching;

    SearchResource(CurrentCaller caller, SearchMessages searching) {
        this.caller = caller;
        this.searching = searching;
    }

    @GET
    public Response search(
            @BeanParam @Valid SearchParams params,
            @QueryParam("conversation") @Nullable UUID conversation) {
        var found = searching.forMember(caller.member(), params.q, conversation, params.part());
        return Problems.answer(found.map(FoundView.PageView::of));
    }
}
