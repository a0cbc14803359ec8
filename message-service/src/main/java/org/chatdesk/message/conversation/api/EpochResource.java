package org.chatdesk.message.conversation.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.chatdesk.kit.caller.Caller.Groups;
import org.chatdesk.message.conversation.ReadConversation;

/** Tells the gateway which history this store holds. */
@Path("/internal/epoch")
@RolesAllowed(Groups.SERVICE)
@RunOnVirtualThread
class EpochResource {
    private final ReadConversation reading;

    EpochResource(ReadConversation reading) {
        this.reading = reading;
    }

    /** The epoch's name. */
    record EpochView(String epoch) {}

    @GET
    public EpochView epoch() {
        return new EpochView(reading.epoch());
    }
}
