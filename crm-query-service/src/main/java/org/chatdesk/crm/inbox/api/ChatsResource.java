package org.chatdesk.crm.inbox.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.chatdesk.contracts.Fault;
import org.chatdesk.contracts.Refusal;
import org.chatdesk.crm.inbox.ReadInbox;
import org.chatdesk.crm.inbox.domain.InboxCursor;
import org.chatdesk.crm.inbox.domain.InboxList;
import org.chatdesk.kit.caller.Caller.Groups;
import org.chatdesk.kit.caller.CurrentCaller;
import org.chatdesk.kit.problem.Problem;
import org.chatdesk.kit.problem.Problems;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The inbox of the caller's organization. */
@Path("/api/admin/chats")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Groups.AGENT, Groups.ADMIN, Groups.SUPER_ADMIN})
@RunOnVirtualThread
public class ChatsResource {
    private static final String FROM_1_TO_200 = "[1-9][0-9]?|1[0-9][0-9]|200";

    private final ReadInbox inbox;
    private final CurrentCaller caller;

    ChatsResource(ReadInbox inbox, CurrentCaller caller) {
        this.inbox = inbox;
        this.caller = caller;
    }

    @GET
    public ChatPage list(
            @RestQuery @DefaultValue("false") @Pattern(regexp = "true|false") String archived,
            @RestQuery @DefaultValue("") String department,
            @RestQuery @DefaultValue("") String before,
            @RestQuery @DefaultValue("50") @Pattern(regexp = FROM_1_TO_200) String limit) {
        var ofArchived = Boolean.parseBoolean(archived);
        var list = new InboxList(caller.organization(), ofArchived, id(department));
        var page = inbox.page(list, place(before), Integer.parseInt(limit));
        return ChatPage.of(page, ofArchived);
    }

    @GET
    @Path("{id}")
    public ChatView one(@PathParam("id") UUID id) {
        return inbox.one(caller.organization(), id)
                .map(ChatView::of)
                .orElseThrow(() -> Problems.refuse(Refusal.NOT_FOUND));
    }

    private static InboxCursor place(String before) {
        return before.isEmpty()
                ? InboxCursor.START
                : InboxCursor.parse(before).orElseThrow(() -> invalid("before"));
    }

    private static @Nullable UUID id(String department) {
        try {
            return department.isEmpty() ? null : UUID.fromString(department);
        } catch (IllegalArgumentException _) {
            throw invalid("department");
        }
    }

    private static WebApplicationException invalid(String field) {
        return new WebApplicationException(
                Problems.response(Problem.invalid(List.of(new Fault(field, "invalid")))));
    }
}
