package org.chatdesk.crm.customer.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.chatdesk.contracts.Refusal;
import org.chatdesk.crm.customer.ReadCustomer;
import org.chatdesk.kit.caller.Caller.Groups;
import org.chatdesk.kit.caller.CurrentCaller;
import org.chatdesk.kit.problem.Problems;

/** One customer of the caller's organization. */
@Path("/api/admin/contacts/{id}")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Groups.AGENT, Groups.ADMIN, Groups.SUPER_ADMIN})
@RunOnVirtualThread
public class CustomerResource {
    private final ReadCustomer customers;
    private final CurrentCaller caller;

    CustomerResource(ReadCustomer customers, CurrentCaller caller) {
        this.customers = customers;
        this.caller = caller;
    }

    @GET
    public CustomerView one(@PathParam("id") UUID id) {
        return customers
                .of(caller.organization(), id)
                .map(CustomerView::of)
                .orElseThrow(() -> Problems.refuse(Refusal.NOT_FOUND));
    }
}
