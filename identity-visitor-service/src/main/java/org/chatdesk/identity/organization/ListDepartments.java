package org.chatdesk.identity.organization;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.chatdesk.identity.organization.domain.Department;
import org.chatdesk.identity.organization.store.DepartmentTable;

/** The departments that the widget offers, by name. */
@ApplicationScoped
public class ListDepartments {
    private final DepartmentTable departments;

    ListDepartments(DepartmentTable departments) {
        this.departments = departments;
    }

    @Transactional
    public List<Department> of(UUID organization) {
        return departments.of(organization);
    }
}
