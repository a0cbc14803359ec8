package org.chatdesk.identity.organization.store;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.UUID;
import org.chatdesk.identity.organization.domain.Department;

@Entity
@Table(name = "department")
@IdClass(DepartmentRow.Key.class)
class DepartmentRow {
    @Id UUID organizationId;
    @Id UUID id;
    String name;
    boolean removed;

    record Key(UUID organizationId, UUID id) {}

    @SuppressWarnings("NullAway.Init") // Hibernate fills it.
    protected DepartmentRow() {}

    DepartmentRow(UUID organization, Department department) {
        organizationId = organization;
        id = department.id();
        name = department.name();
    }

    Department toDepartment() {
        return new Department(id, name);
    }
}
