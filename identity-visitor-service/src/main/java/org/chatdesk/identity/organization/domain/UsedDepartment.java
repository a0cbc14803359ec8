package org.chatdesk.identity.organization.domain;

import java.util.List;

/**
 * A department and what would miss it.
 *
 * @param widgets names of those that send everybody to it
 * @param ownHours whether opening hours are set for it
 */
public record UsedDepartment(Department department, List<String> widgets, boolean ownHours) {

    public UsedDepartment {
        widgets = List.copyOf(widgets);
    }
}
