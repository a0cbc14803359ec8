package org.chatdesk.identity.organization.domain;

import java.util.Set;
import java.util.UUID;

/** Which departments have opening hours of their own. */
public interface HoursOfDepartments {

    Set<UUID> withOwn(UUID organization);
}
