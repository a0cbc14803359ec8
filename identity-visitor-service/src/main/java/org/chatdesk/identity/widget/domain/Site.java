package org.chatdesk.identity.widget.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.chatdesk.identity.block.domain.BlockedAddresses;
import org.chatdesk.identity.hours.domain.AnsweringHours;
import org.chatdesk.identity.hours.domain.Availability;
import org.chatdesk.identity.organization.domain.Department;
import org.chatdesk.identity.organization.domain.Organization;
import org.jspecify.annotations.Nullable;

/**
 * A widget's place: all that a start needs and that is the same for everybody who starts there.
 *
 * @param departments by name
 */
public record Site(
        Widget widget,
        Organization organization,
        List<Department> departments,
        AnsweringHours hours,
        BlockedAddresses blocked) {

    /** The department the widget is pinned to. */
    public Optional<Department> pinned() {
        return department(widget.settings().departmentId());
    }

    /** Empty as well for one that was removed. */
    public Optional<Department> department(@Nullable UUID id) {
        return departments.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /** What somebody may choose from; nothing where the widget has chosen already. */
    public List<Department> offered() {
        return pinned().isPresent() ? List.of() : departments;
    }

    public Availability availability(@Nullable UUID department, Instant now) {
        return hours.at(department, now);
    }
}
