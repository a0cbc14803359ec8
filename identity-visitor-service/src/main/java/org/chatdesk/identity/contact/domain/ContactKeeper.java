package org.chatdesk.identity.contact.domain;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.chatdesk.contracts.event.Actor;
import org.chatdesk.identity.organization.domain.Organization;

/** Takes what is known of contacts, and tells others when that changed something. */
public interface ContactKeeper {

    /** What the host tells of one of its users, who may be new. */
    Contact keep(Organization organization, HostProfile profile, Actor actor, Instant at);

    /** Shuts the contact out, or lets them in again; empty when there is no such contact. */
    Optional<Contact> setBlocked(
            UUID organization, UUID id, boolean blocked, Actor actor, Instant at);

    /** A contact that nobody has seen before: a visitor. */
    void add(Contact contact, Actor actor, Instant at);
}
