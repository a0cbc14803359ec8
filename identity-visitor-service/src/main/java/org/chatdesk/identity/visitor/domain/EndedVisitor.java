package org.chatdesk.identity.visitor.domain;

import java.time.Instant;
import java.util.UUID;
import org.chatdesk.contracts.event.OrganizationChanged.VisitorPolicy;

/** A visitor who is no more, and how that came. */
public sealed interface EndedVisitor {
    End end();

    /**
     * The end itself.
     *
     * @param version that the end is
     * @param at UTC
     */
    record End(UUID organization, UUID visitor, long version, Instant at) {}

    /** The time was over. */
    record Expired(End end, VisitorPolicy policy) implements EndedVisitor {}

    /** They turned out to be somebody whom the host knows. */
    record Merged(End end, UUID contact) implements EndedVisitor {}
}
