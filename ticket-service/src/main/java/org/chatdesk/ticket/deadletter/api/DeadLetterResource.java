package org.chatdesk.ticket.deadletter.api;

import jakarta.ws.rs.Path;
import org.chatdesk.kit.caller.CurrentCaller;
import org.chatdesk.kit.deadletter.DeadLetterDesk;
import org.chatdesk.kit.deadletter.DeadLetterEndpoints;

/** Events that this service could not process. */
@Path("/api/admin/dead-letters/ticket")
class DeadLetterResource extends DeadLetterEndpoints {

    DeadLetterResource(DeadLetterDesk desk, CurrentCaller caller) {
        super(desk, caller);
    }
}
