package org.chatdesk.crm.customer.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.chatdesk.crm.customer.ReadSidebar;
import org.chatdesk.kit.caller.Caller.Groups;
import org.chatdesk.kit.caller.CurrentCaller;

/** The sidebar of the caller's organization. */
@Path("/api/admin/chats/sidebar")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Groups.AGENT, Groups.ADMIN, Groups.SUPER_ADMIN})
@RunOnVirtualThread
public class SidebarResource {
    private final ReadSidebar sidebar;
    private final CurrentCaller caller;

    SidebarResource(ReadSidebar sidebar, CurrentCaller caller) {
        this.sidebar = sidebar;
        this.caller = caller;
    }

    @GET
    public SidebarView sidebar() {
        return SidebarView.of(sidebar.of(caller.organization()));
    }
}
