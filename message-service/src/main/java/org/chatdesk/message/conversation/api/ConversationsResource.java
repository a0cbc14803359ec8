package org.chatdesk.message.conversation.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.chatdesk.kit.caller.Caller.Groups;
import org.chatdesk.kit.caller.CurrentCaller;
import org.chatdesk.message.conversation.ConversationWriter;
import org.chatdesk.message.conversation.ReadConversation;
import org.chatdesk.message.conversation.domain.Command;
import org.chatdesk.message.conversation.domain.Page;
import org.chatdesk.message.conversation.domain.Party;
import org.jspecify.annotations.Nullable;

/** Conversations for everybody who may see them, contacts and members alike. */
@Path("/api/conversations")
@RolesAllowed({Groups.CONTACT, Groups.AGENT, Groups.ADMIN, Groups.SUPER_ADMIN})
@RunOnVirtualThread
class ConversationsResource {
    private final CurrentCaller caller;
    private final ReadConversation reading;
    private final ConversationWriter writer;

    ConversationsResource(
            CurrentCaller caller, ReadConversation reading, ConversationWriter writer) {
        this.caller = caller;
        this.reading = reading;
        this.writer = writer;
    }

    /** A message; {@code channel} names the ticket channel it is meant for. It may be all files. */
    record SendRequest(
            @NotNull String text,
            @Nullable String channel,
            @Nullable List<@NotNull UUID> attachments,
            @Nullable UUID replyTo) {}

    /** Other words for a message. */
    record EditRequest(@NotNull String content) {}

    /** Up to where the caller has read. */
    record ReadRequest(@NotNull @PositiveOrZero Long seq) {}

    /** A contact's own conversations. */
    record OwnView(List<ConversationView> conversations, String epoch) {}

    @GET
    @RolesAllowed(Groups.CONTACT)
    public OwnView own() {
        var contact = caller.contact();
        var found = reading.ofContact(contact.organization(), contact.id(), party());
        return new OwnView(found.stream().map(ConversationView::of).toList(), reading.epoch());
    }

    @PUT
    @Path("{id}/messages/{clientMessageId}")
    public Response send(
            @PathParam("id") UUID id,
            @PathParam("clientMessageId") String clientMessageId,
            @NotNull @Valid SendRequest request) {
        var outcome =
                writer.commit(
                        new Command.Send(
                                caller.organization(),
                                id,
                                party(),
                                clientMessageId,
                                request.channel(),
                                request.text(),
                                request.replyTo(),
                                Objects.requireNonNullElse(request.attachments(), List.of())));
        return Answers.of(id, outcome);
    }

    @PATCH
    @Path("{id}/messages/{messageId}")
    public Response edit(
            @PathParam("id") UUID id,
            @PathParam("messageId") UUID message,
            @NotNull @Valid EditRequest request) {
        var edit = new Command.Edit(caller.organization(), id, party(), message, request.content());
        return Answers.of(id, writer.commit(edit));
    }

    @DELETE
    @Path("{id}/messages/{messageId}")
    public Response remove(@PathParam("id") UUID id, @PathParam("messageId") UUID message) {
        return Answers.of(
                id, writer.commit(new Command.Remove(caller.organization(), id, party(), message)));
    }

    @GET
    @Path("{id}/messages")
    public MessagesView messages(@PathParam("id") UUID id, @BeanParam @Valid PageParams params) {
        var read =
                Answers.found(reading.messages(caller.organization(), id, party(), params.pages()));
        return new MessagesView(read.messages(), read.head(), reading.epoch());
    }

    @GET
    @Path("{id}/changes")
    public ChangesView changes(
            @PathParam("id") UUID id,
            @QueryParam("after") @DefaultValue("0") @PositiveOrZero long after,
            @QueryParam("limit") @DefaultValue("200") @Min(1) @Max(Page.LARGEST_LIMIT) int limit) {
        var changes =
                Answers.found(reading.changes(caller.organization(), id, party(), after, limit));
        return ChangesView.of(changes, reading.epoch());
    }

    @GET
    @Path("{id}/marks")
    public MarksView marks(@PathParam("id") UUID id) {
        var marks = Answers.found(reading.marks(caller.organization(), id, party()));
        return MarksView.of(marks, party());
    }

    @PUT
    @Path("{id}/read")
    public Response markRead(@PathParam("id") UUID id, @NotNull @Valid ReadRequest request) {
        return Answers.of(
                id,
                writer.commit(
                        new Command.MarkRead(caller.organization(), id, party(), request.seq())));
    }

    private Party party() {
        return Parties.of(caller.tenant());
    }
}
