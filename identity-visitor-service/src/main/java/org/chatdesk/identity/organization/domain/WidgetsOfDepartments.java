package org.chatdesk.identity.organization.domain;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Which widgets send everybody to one department. */
public interface WidgetsOfDepartments {

    /** Their names by the department's id; departments without any are left out. */
    Map<UUID, List<String>> of(UUID organization);
}
