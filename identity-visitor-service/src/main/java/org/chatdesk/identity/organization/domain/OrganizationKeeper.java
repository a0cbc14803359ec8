package org.chatdesk.identity.organization.domain;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.chatdesk.contracts.event.Actor;

/** Adds what an organization begins with, and tells others. What is there stays as it is. */
public interface OrganizationKeeper {

    /**
     * Ids of what was missing: the organization's own and those of its departments. A department
     * that was removed, or whose name another one has, is not missing.
     */
    Set<UUID> addMissing(
            Organization organization, List<Department> departments, Actor actor, Instant at);
}
