package org.chatdesk.identity.organization.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.chatdesk.identity.organization.ChangeDepartments;
import org.chatdesk.identity.organization.ListDepartments;
import org.chatdesk.identity.organization.domain.Department;
import org.chatdesk.identity.organization.domain.UsedDepartment;
import org.chatdesk.kit.caller.Caller.Groups;
import org.chatdesk.kit.caller.CurrentCaller;
import org.chatdesk.kit.problem.Problems;
import org.jspecify.annotations.Nullable;

/** {@code /api/admin/departments}: agents may see them, administrators change them. */
@Path("/api/admin/departments")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Groups.ADMIN, Groups.SUPER_ADMIN})
@RunOnVirtualThread
class DepartmentsResource {
    private final ListDepartments departments;
    private final ChangeDepartments changing;
    private final CurrentCaller caller;

    DepartmentsResource(
            ListDepartments departments, ChangeDepartments changing, CurrentCaller caller) {
        this.departments = departments;
        this.changing = changing;
        this.caller = caller;
    }

    /** A department. */
    record DepartmentView(UUID id, String name) {
        static DepartmentView of(Department department) {
            return new DepartmentView(department.id(), department.name());
        }
    }

    /** A department, the names of widgets that are set to it, and whether it has own hours. */
    record UsedView(UUID id, String name, List<String> widgets, boolean ownHours) {
        static UsedView of(UsedDepartment used) {
            var department = used.department();
            return new UsedView(
                    department.id(), department.name(), used.widgets(), used.ownHours());
        }
    }

    /** All that are offered, by name. */
    record DepartmentsView(List<UsedView> departments) {}

    /** Its name: 1 to 100 characters, once in the organization. */
    record NameRequest(@Nullable String name) {}

    @GET
    @RolesAllowed({Groups.AGENT, Groups.ADMIN, Groups.SUPER_ADMIN})
    public DepartmentsView list() {
        var found = departments.used(caller.organization());
        return new DepartmentsView(found.stream().map(UsedView::of).toList());
    }

    @POST
    public Response add(@NotNull NameRequest request) {
        var added = changing.add(caller.member(), request.name());
        return Problems.created(added.map(DepartmentView::of));
    }

    @PUT
    @Path("{id}")
    public Response rename(@PathParam("id") UUID id, @NotNull NameRequest request) {
        var renamed = changing.rename(caller.member(), id, request.name());
        return Problems.answer(renamed.map(DepartmentView::of));
    }

    @DELETE
    @Path("{id}")
    public Response remove(@PathParam("id") UUID id) {
        return Problems.gone(changing.remove(caller.member(), id));
    }
}
