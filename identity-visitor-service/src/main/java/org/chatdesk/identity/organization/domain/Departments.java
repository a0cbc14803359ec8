package org.chatdesk.identity.organization.domain;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Finds the departments that an organization offers. */
public interface Departments {

    /** By name. */
    List<Department> of(UUID organization);

    Optional<Department> find(UUID organization, UUID id);
}
