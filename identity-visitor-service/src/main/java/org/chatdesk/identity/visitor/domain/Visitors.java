package org.chatdesk.identity.visitor.domain;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.chatdesk.identity.organization.domain.Organization;

/** The anonymous, temporary contacts. */
public interface Visitors {

    /** A new visitor, with a name of their own. */
    Visitor start(Organization organization, String locale, Instant now);

    /** When the visitor ends; empty when there is no such visitor (any more). */
    Optional<Instant> end(UUID organization, UUID contact);
}
