package org.chatdesk.identity.visitor.domain;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.chatdesk.identity.organization.domain.Organization;

/** The anonymous, temporary contacts. */
public interface Visitors {

    /** A new visitor, with the name they gave or one of their own. */
    Visitor start(Organization organization, String locale, SelfDescription said, Instant now);

    /** When the visitor ends; empty when there is no such visitor (any more). */
    Optional<Instant> end(UUID organization, UUID contact);
}
