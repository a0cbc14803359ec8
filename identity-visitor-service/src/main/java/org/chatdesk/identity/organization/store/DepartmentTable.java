package org.chatdesk.identity.organization.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.chatdesk.identity.organization.domain.Department;

/** Keeps departments. */
@ApplicationScoped
public class DepartmentTable implements PanacheRepositoryBase<DepartmentRow, DepartmentRow.Key> {

    /** By name. */
    public List<Department> of(UUID organization) {
        return stream("organizationId = ?1 order by name, id", organization)
                .map(DepartmentRow::toDepartment)
                .toList();
    }

    public void put(UUID organization, Department department) {
        getEntityManager().merge(new DepartmentRow(organization, department));
    }
}
