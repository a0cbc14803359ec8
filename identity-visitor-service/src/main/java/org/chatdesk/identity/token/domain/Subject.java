package org.chatdesk.identity.token.domain;

import java.util.List;
import java.util.UUID;
import org.chatdesk.contracts.Scope;
import org.chatdesk.contracts.event.MemberChanged.Role;
import org.jspecify.annotations.Nullable;

/** Whom an internal token speaks for. */
public sealed interface Subject {

    /** The token's {@code sub}. */
    UUID id();

    /**
     * An end user.
     *
     * @param type the organization's label, or {@code visitor}
     * @param department whom they speak with; null when they named none
     */
    record OfContact(
            UUID id, UUID organization, String type, String name, @Nullable UUID department)
            implements Subject {}

    /** Staff. */
    record OfMember(UUID id, UUID organization, Role role, String name, List<UUID> departments)
            implements Subject {}

    /** A device that loaded the widget and is nobody yet. */
    record OfSession(UUID id, UUID organization) implements Subject {}

    /** A host's backend, and what its key may do. */
    record OfApiKey(UUID id, UUID organization, String name, List<Scope> scopes)
            implements Subject {}

    /** One of our own services. */
    record OfService(UUID id, String name) implements Subject {}
}
