package org.chatdesk.identity.organization.domain;

import java.time.Instant;
import org.chatdesk.contracts.event.Actor;

/** Who is to administer an organization that has nobody yet. */
public interface FirstAdmin {

    /** Call inside the transaction that creates the organization; {@code email} in lower case. */
    void invite(Organization organization, String email, Actor by, Instant at);
}
