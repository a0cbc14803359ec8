package org.chatdesk.identity.organization.domain;

import java.time.Instant;
import java.util.List;
import org.chatdesk.contracts.event.Actor;

/** Takes an organization's wanted state, and tells others when that changed something. */
public interface OrganizationKeeper {

    void keep(Organization organization, List<Department> departments, Actor actor, Instant at);
}
