package org.chatdesk.identity.organization;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.chatdesk.identity.organization.domain.Department;
import org.chatdesk.identity.organization.domain.Departments;
import org.chatdesk.identity.organization.domain.HoursOfDepartments;
import org.chatdesk.identity.organization.domain.UsedDepartment;
import org.chatdesk.identity.organization.domain.WidgetsOfDepartments;

/** The departments that an organization offers, by name. */
@ApplicationScoped
public class ListDepartments {
    private final Departments departments;
    private final WidgetsOfDepartments widgets;
    private final HoursOfDepartments hours;

    ListDepartments(
            Departments departments, WidgetsOfDepartments widgets, HoursOfDepartments hours) {
        this.departments = departments;
        this.widgets = widgets;
        this.hours = hours;
    }

    @Transactional
    public List<Department> of(UUID organization) {
        return departments.of(organization);
    }

    @Transactional
    public List<UsedDepartment> used(UUID organization) {
        var pinned = widgets.of(organization);
        var withHours = hours.withOwn(organization);
        return departments.of(organization).stream()
                .map(one ->
                        new UsedDepartment(
                                one,
                                pinned.getOrDefault(one.id(), List.of()),
                                withHours.contains(one.id())))
                .toList();
    }
}
