package org.chatdesk.identity.organization.domain;

import java.util.List;
import java.util.UUID;

/** The departments an organization offers; call inside a transaction that may see them. */
public interface Departments {
    /** By name. */
    List<Department> of(UUID organization);
}
