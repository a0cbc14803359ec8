package org.chatdesk.message.conversation.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.chatdesk.contracts.event.Message;
import org.chatdesk.kit.caller.Caller.Groups;
import org.chatdesk.kit.caller.CurrentCaller;
import org.chatdesk.message.conversation.ConversationWriter;
import org.chatdesk.message.conversation.OpenSupportConversation;
import org.chatdesk.message.conversation.ReadConversation;
import org.chatdesk.message.conversation.domain.Command;
import org.chatdesk.message.conversation.domain.Conversation;
import org.chatdesk.message.conversation.domain.Page;
import org.jspecify.annotations.Nullable;

/** The caller's own support conversation, made on first call. */
@Path("/api/support_chat")
@RolesAllowed(Groups.CONTACT)
@RunOnVirtualThread
class SupportChatResource {
    private static final List<Page> NEWEST = List.of(new Page(null, null, Page.DEFAULT_LIMIT));

    private final CurrentCaller caller;
    private final OpenSupportConversation opening;
    private final ReadConversation reading;
    private final ConversationWriter writer;

    SupportChatResource(
            CurrentCaller caller,
            OpenSupportConversation opening,
            ReadConversation reading,
            ConversationWriter writer) {
        this.caller = caller;
        this.opening = opening;
        this.reading = reading;
        this.writer = writer;
    }

    /** Up to where the caller has read; without it, everything. */
    record MarkReadRequest(@PositiveOrZero @Nullable Long seq) {}

    /** The conversation with its newest messages. */
    record SupportChatView(
            @JsonUnwrapped ConversationView conversation, List<Message> messages, String epoch) {}

    @GET
    public SupportChatView open() {
        var conversation = own();
        var party = Parties.of(caller.contact());
        var read =
                Answers.found(
                        reading.messages(
                                conversation.organization(), conversation.id(), party, NEWEST));
        return new SupportChatView(
                ConversationView.of(reading.found(conversation, party)),
                read.messages(),
                reading.epoch());
    }

    @PATCH
    @Path("mark_read")
    public Response markRead(@Valid @Nullable MarkReadRequest request) {
        var conversation = own();
        var upTo = request == null || request.seq() == null ? conversation.head() : request.seq();
        return Answers.of(
                conversation.id(),
                writer.commit(
                        new Command.MarkRead(
                                conversation.organization(),
                                conversation.id(),
                                Parties.of(caller.contact()),
                                upTo)));
    }

    private Conversation own() {
        var contact = caller.contact();
        return Answers.done(opening.open(contact.organization(), contact.id(), Parties.of(contact)))
                .conversation();
    }
}
