package org.chatdesk.crm.team.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.chatdesk.crm.team.ReadTeam;
import org.chatdesk.kit.caller.Caller.Groups;
import org.chatdesk.kit.caller.CurrentCaller;

/** The team of the caller's organization. */
@Path("/api/admin/agents")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Groups.AGENT, Groups.ADMIN, Groups.SUPER_ADMIN})
@RunOnVirtualThread
public class AgentsResource {
    private final ReadTeam team;
    private final CurrentCaller caller;

    AgentsResource(ReadTeam team, CurrentCaller caller) {
        this.team = team;
        this.caller = caller;
    }

    @GET
    public TeamView list() {
        return TeamView.of(team.of(caller.organization()));
    }
}
