package org.chatdesk.identity.organization.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.chatdesk.identity.organization.domain.Department;
import org.chatdesk.identity.organization.domain.Departments;
import org.jspecify.annotations.Nullable;

/** Keeps departments. */
@ApplicationScoped
public class DepartmentTable
        implements PanacheRepositoryBase<DepartmentRow, DepartmentRow.Key>, Departments {

    @Override
    public List<Department> of(UUID organization) {
        return stream("organizationId = ?1 and not removed order by lower(name), id", organization)
                .map(DepartmentRow::toDepartment)
                .toList();
    }

    @Override
    public Optional<Department> find(UUID organization, UUID id) {
        return offered(organization, id).map(DepartmentRow::toDepartment);
    }

    public boolean isNameTaken(UUID organization, String name, @Nullable UUID except) {
        return of(organization).stream()
                .filter(other -> !other.id().equals(except))
                .anyMatch(other -> other.name().equalsIgnoreCase(name));
    }

    public void add(UUID organization, Department department) {
        persist(new DepartmentRow(organization, department));
        flush();
    }

    public void rename(UUID organization, Department department) {
        offered(organization, department.id()).orElseThrow().name = department.name();
        flush();
    }

    public void remove(UUID organization, UUID id) {
        offered(organization, id).orElseThrow().removed = true;
        flush();
    }

    /** Adds those that never were here and whose names are free; answers their ids. */
    public List<UUID> addMissing(UUID organization, List<Department> wanted) {
        var missing = wanted.stream().filter(one -> isMissing(organization, one)).toList();
        missing.forEach(department -> add(organization, department));
        return missing.stream().map(Department::id).toList();
    }

    private boolean isMissing(UUID organization, Department wanted) {
        return findByIdOptional(new DepartmentRow.Key(organization, wanted.id())).isEmpty()
                && !isNameTaken(organization, wanted.name(), null);
    }

    private Optional<DepartmentRow> offered(UUID organization, UUID id) {
        return findByIdOptional(new DepartmentRow.Key(organization, id))
                .filter(row -> !row.removed);
    }
}
