package org.chatdesk.message.search.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.chatdesk.kit.caller.Caller.Groups;
import org.chatdesk.kit.caller.CurrentCaller;
import org.chatdesk.kit.problem.Problems;
import org.chatdesk.message.search.SearchMessages;

/** Contacts search their own conversations. */
@Path("/api/widget/messages/search")
@RolesAllowed(Groups.CONTACT)
@RunOnVirtualThread
class WidgetSearchResource {
    private final CurrentCaller caller;
    private final SearchMessages searching;

    WidgetSearchResource(CurrentCaller caller, SearchMessages searching) {
        this.caller = caller;
        this.searching = searching;
    }

    @GET
    public Response search(@BeanParam @Valid SearchParams params) {
        var found = searching.forContact(caller.contact(), params.q, params.part());
        return Problems.answer(found.map(FoundView.PageView::of));
    }
}
