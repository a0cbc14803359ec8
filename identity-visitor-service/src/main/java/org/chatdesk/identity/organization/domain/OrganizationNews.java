package org.chatdesk.identity.organization.domain;

import java.time.Instant;
import java.util.UUID;
import org.chatdesk.contracts.event.Actor;

/** Tells others of an organization whose parts have changed. */
public interface OrganizationNews {

    /** Call inside the transaction that changes the part. */
    void changed(UUID organization, Actor actor, Instant at);
}
