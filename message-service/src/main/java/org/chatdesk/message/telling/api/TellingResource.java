package org.chatdesk.message.telling.api;

import jakarta.ws.rs.Path;
import org.chatdesk.kit.caller.CurrentCaller;
import org.chatdesk.kit.telling.TellAgain;
import org.chatdesk.kit.telling.TellingEndpoints;

/** What this service keeps, told again. */
@Path("/api/admin/telling/message")
class TellingResource extends TellingEndpoints {

    TellingResource(TellAgain tellAgain, CurrentCaller caller) {
        super(tellAgain, caller);
    }
}
