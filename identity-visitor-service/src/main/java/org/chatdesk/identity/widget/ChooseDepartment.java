package org.chatdesk.identity.widget;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.chatdesk.contracts.Faults;
import org.chatdesk.identity.contact.domain.Contact;
import org.chatdesk.identity.contact.domain.Contacts;
import org.chatdesk.identity.organization.domain.Department;
import org.chatdesk.identity.organization.domain.Departments;
import org.chatdesk.identity.widget.domain.Introduction;
import org.chatdesk.identity.widget.domain.Widget;
import org.jspecify.annotations.Nullable;

/**
 * Says with which department somebody speaks (I9): the one the widget is pinned to, else the one
 * they choose now, else the one they chose last. One that was removed is as if never chosen.
 */
@ApplicationScoped
class ChooseDepartment {
    private final Departments departments;
    private final Contacts contacts;

    ChooseDepartment(Departments departments, Contacts contacts) {
        this.departments = departments;
        this.contacts = contacts;
    }

    /** What they may choose from; nothing where the widget has chosen already. */
    List<Department> offered(Widget widget) {
        return pinned(widget).isPresent() ? List.of() : departments.of(widget.organization());
    }

    void check(Faults faults, Introduction said, Widget widget) {
        if (said.department() != null && find(widget, said.department()).isEmpty()) {
            faults.add("departmentId", "unknown");
        }
    }

    /** Only for what has no faults; {@code who} is null while nobody is known. */
    Optional<Department> choose(Widget widget, Introduction said, @Nullable Contact who) {
        return pinned(widget)
                .or(() -> chosenNow(widget, said, who))
                .or(() -> chosenLast(widget, who));
    }

    private Optional<Department> pinned(Widget widget) {
        return find(widget, widget.settings().departmentId());
    }

    private Optional<Department> chosenNow(
            Widget widget, Introduction said, @Nullable Contact who) {
        var chosen = find(widget, said.department());
        if (who != null) {
            chosen.filter(department -> !department.id().equals(who.department()))
                    .ifPresent(
                            other -> contacts.speaksWith(who.organization(), who.id(), other.id()));
        }
        return chosen;
    }

    /** Asked anew: a visitor who has just become this contact brought their choice along. */
    private Optional<Department> chosenLast(Widget widget, @Nullable Contact who) {
        return Optional.ofNullable(who)
                .flatMap(known -> contacts.find(known.organization(), known.id()))
                .flatMap(known -> find(widget, known.department()));
    }

    private Optional<Department> find(Widget widget, @Nullable UUID id) {
        return Optional.ofNullable(id)
                .flatMap(known -> departments.find(widget.organization(), known));
    }
}
