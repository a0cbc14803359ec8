package org.chatdesk.message.conversation.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.chatdesk.kit.caller.Caller.Groups;
import org.chatdesk.kit.caller.CurrentCaller;
import org.chatdesk.message.conversation.ConversationWriter;
import org.chatdesk.message.conversation.OpenSupportConversation;
import org.chatdesk.message.conversation.ReadConversation;
import org.chatdesk.message.conversation.domain.Command;
import org.jspecify.annotations.Nullable;

/** A contact's conversations, for widget and mobile clients. */
@Path("/api/widget/conversations")
@RolesAllowed(Groups.CONTACT)
@RunOnVirtualThread
class WidgetConversationsResource {
    private final CurrentCaller caller;
    private final OpenSupportConversation opening;
    private final ReadConversation reading;
    private final ConversationWriter writer;

    WidgetConversationsResource(
            CurrentCaller caller,
            OpenSupportConversation opening,
            ReadConversation reading,
            ConversationWriter writer) {
        this.caller = caller;
        this.opening = opening;
        this.reading = reading;
        this.writer = writer;
    }

    /** Nothing needs to be said: who opens it, and for which department, is in the token. */
    record OpenRequest() {}

    /** A message; {@code attachments} are the contact's own uploads. */
    record SendRequest(
            @Nullable String clientMessageId,
            @NotNull String content,
            @Nullable List<@NotNull UUID> attachments) {}

    @POST
    public Response open(@Nullable OpenRequest request) {
        var contact = caller.contact();
        var party = Parties.of(contact);
        var opened = Answers.done(opening.open(contact.organization(), contact.id(), party));
        return Response.status(opened.created() ? 201 : 200)
                .entity(ConversationView.of(reading.found(opened.conversation(), party)))
                .build();
    }

    @POST
    @Path("{id}/messages")
    public Response send(
            @PathParam("id") UUID id,
            @HeaderParam(ClientIds.HEADER) @Nullable String key,
            @NotNull @Valid SendRequest request) {
        var contact = caller.contact();
        var outcome =
                writer.commit(
                        new Command.Send(
                                contact.organization(),
                                id,
                                Parties.of(contact),
                                ClientIds.of(request.clientMessageId(), key),
                                null,
                                request.content(),
                                null,
                                Objects.requireNonNullElse(request.attachments(), List.of())));
        return Answers.of(id, outcome);
    }

    @GET
    @Path("{id}/messages")
    public MessagesView messages(@PathParam("id") UUID id, @BeanParam @Valid PageParams params) {
        var contact = caller.contact();
        var read =
                Answers.found(
                        reading.messages(
                                contact.organization(), id, Parties.of(contact), params.pages()));
        return new MessagesView(read.messages(), read.head(), reading.epoch());
    }
}
