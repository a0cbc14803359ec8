package org.chatdesk.message.conversation.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
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
import org.chatdesk.message.conversation.domain.Conversation;
import org.jspecify.annotations.Nullable;

/** A ticket's channels by name, for members: the channel is always named, never guessed (T1). */
@Path("/api/crm/tickets/{ticket}/messages")
@RolesAllowed({Groups.AGENT, Groups.ADMIN, Groups.SUPER_ADMIN})
@RunOnVirtualThread
class TicketMessagesResource {
    private final CurrentCaller caller;
    private final ReadConversation reading;
    private final ConversationWriter writer;

    TicketMessagesResource(
            CurrentCaller caller, ReadConversation reading, ConversationWriter writer) {
        this.caller = caller;
        this.reading = reading;
        this.writer = writer;
    }

    /** A message. */
    record SendRequest(
            @Nullable String clientMessageId,
            @NotNull String content,
            @Nullable List<@NotNull UUID> attachments) {}

    @GET
    public MessagesView messages(
            @PathParam("ticket") UUID ticket,
            @QueryParam("channelType") @NotBlank String channelType,
            @BeanParam @Valid PageParams params) {
        var member = caller.member();
        var read =
                Answers.found(
                        reading.messages(
                                member.organization(),
                                channel(ticket, channelType).id(),
                                Parties.of(member),
                                params.pages()));
        return new MessagesView(read.messages(), read.head(), reading.epoch());
    }

    @POST
    public Response send(
            @PathParam("ticket") UUID ticket,
            @QueryParam("channelType") @NotBlank String channelType,
            @HeaderParam(ClientIds.HEADER) @Nullable String key,
            @NotNull @Valid SendRequest request) {
        var member = caller.member();
        var conversation = channel(ticket, channelType);
        var outcome =
                writer.commit(
                        new Command.Send(
                                member.organization(),
                                conversation.id(),
                                Parties.of(member),
                                ClientIds.of(request.clientMessageId(), key),
                                channelType,
                                request.content(),
                                null,
                                Objects.requireNonNullElse(request.attachments(), List.of())));
        return Answers.of(conversation.id(), outcome);
    }

    private Conversation channel(UUID ticket, String channelType) {
        return Answers.found(reading.channel(caller.organization(), ticket, channelType));
    }
}
