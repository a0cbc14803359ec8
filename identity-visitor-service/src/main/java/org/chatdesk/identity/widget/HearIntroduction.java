package org.chatdesk.identity.widget;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.chatdesk.contracts.Fault;
import org.chatdesk.contracts.Faults;
import org.chatdesk.identity.organization.domain.Department;
import org.chatdesk.identity.organization.domain.Departments;
import org.chatdesk.identity.visitor.domain.SelfDescription;
import org.chatdesk.identity.widget.domain.Introduction;
import org.chatdesk.identity.widget.domain.Widget;

/** Takes what somebody says of themselves before they become a visitor (I8, I9). */
@ApplicationScoped
class HearIntroduction {
    private static final String DEPARTMENT = "department";
    private static final String DEPARTMENT_ID = "departmentId";

    private final Departments departments;

    HearIntroduction(Departments departments) {
        this.departments = departments;
    }

    /** What is wrong with it; nothing is written before that is empty. */
    List<Fault> faults(Introduction said, Widget widget) {
        var faults = new Faults();
        widget.form().check(faults, said.answers());
        if (said.department() != null && find(widget, said.department()).isEmpty()) {
            faults.add(DEPARTMENT_ID, "unknown");
        }
        return faults.found();
    }

    /** Only for what has no faults. */
    SelfDescription hear(Introduction said, Widget widget) {
        var attributes = new LinkedHashMap<>(widget.form().attributes(said.answers()));
        department(said, widget)
                .ifPresent(department -> {
                    attributes.put(DEPARTMENT, department.name());
                    attributes.put(DEPARTMENT_ID, department.id().toString());
                });
        return new SelfDescription(widget.form().name(said.answers()).orElse(null), attributes);
    }

    /** What they may choose from; nothing where the widget has chosen already. */
    List<Department> offered(Widget widget) {
        return pinned(widget).isPresent() ? List.of() : departments.of(widget.organization());
    }

    private Optional<Department> department(Introduction said, Widget widget) {
        return pinned(widget)
                .or(() -> Optional.ofNullable(said.department()).flatMap(id -> find(widget, id)));
    }

    private Optional<Department> pinned(Widget widget) {
        return Optional.ofNullable(widget.settings().departmentId())
                .flatMap(id -> find(widget, id));
    }

    private Optional<Department> find(Widget widget, UUID id) {
        return departments.find(widget.organization(), id);
    }
}
