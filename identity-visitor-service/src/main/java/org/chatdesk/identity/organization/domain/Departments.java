package org.chatdesk.identity.organization.domain;

import java.util.Optional;
import java.util.UUID;

/** Finds departments that are offered; call inside a transaction that may see them. */
public interface Departments {

    Optional<Department> find(UUID organization, UUID id);
}
