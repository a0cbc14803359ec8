package org.chatdesk.message.conversation.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.chatdesk.contracts.event.ConversationRef;
import org.chatdesk.kit.caller.Caller.Groups;
import org.chatdesk.kit.tenancy.Tenancy;
import org.chatdesk.message.conversation.ReadConversation;
import org.chatdesk.message.conversation.domain.Conversation;
import org.chatdesk.message.conversation.domain.Party;

/** Tells the gateway who takes part in a conversation. */
@Path("/internal/organizations/{organization}/conversations/{id}")
@RolesAllowed(Groups.SERVICE)
@RunOnVirtualThread
class ConversationLookupResource {
    private final Tenancy tenancy;
    private final ReadConversation reading;

    ConversationLookupResource(Tenancy tenancy, ReadConversation reading) {
        this.tenancy = tenancy;
        this.reading = reading;
    }

    @GET
    public ConversationRef find(
            @PathParam("organization") UUID organization, @PathParam("id") UUID id) {
        var found = tenancy.in(organization, () -> reading.visible(organization, id, Party.SYSTEM));
        return Answers.found(found.map(Conversation::ref));
    }
}
