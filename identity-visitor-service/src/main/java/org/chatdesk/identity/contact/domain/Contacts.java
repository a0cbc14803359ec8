package org.chatdesk.identity.contact.domain;

import java.util.Optional;
import java.util.UUID;

/** Finds and ends contacts. */
public interface Contacts {

    Optional<Contact> find(UUID organization, UUID id);

    /** Deletes the contact; returns the version that its end is. */
    long remove(UUID organization, UUID id);
}
