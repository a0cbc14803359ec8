package org.chatdesk.identity.organization.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.chatdesk.identity.organization.ListDepartments;
import org.chatdesk.identity.organization.domain.Department;
import org.chatdesk.kit.caller.Caller.Groups;
import org.chatdesk.kit.caller.CurrentCaller;

/** {@code GET /api/widget/departments}: what the widget lets its user choose from. */
@Path("/api/widget/departments")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class DepartmentResource {
    private final ListDepartments departments;
    private final CurrentCaller caller;

    DepartmentResource(ListDepartments departments, CurrentCaller caller) {
        this.departments = departments;
        this.caller = caller;
    }

    record DepartmentView(UUID id, String name) {
        static DepartmentView of(Department department) {
            return new DepartmentView(department.id(), department.name());
        }
    }

    record DepartmentsView(List<DepartmentView> departments) {}

    @GET
    @RolesAllowed({Groups.CONTACT, Groups.SESSION})
    public DepartmentsView list() {
        var found = departments.of(caller.organization());
        return new DepartmentsView(found.stream().map(DepartmentView::of).toList());
    }
}
