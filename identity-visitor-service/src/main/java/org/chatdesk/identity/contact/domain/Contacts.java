package org.chatdesk.identity.contact.domain;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Finds and ends contacts. */
public interface Contacts {

    Optional<Contact> find(UUID organization, UUID id);

    /** Remembers whom the contact chose to speak with; nobody is told, it is in their tokens. */
    void speaksWith(UUID organization, UUID contact, UUID department);

    /** A contact that was deleted, with the version that its end is. */
    record Removed(UUID organization, UUID contact, long version) {}

    /** A contact of any organization. */
    record Key(UUID organization, UUID contact) {}

    /** Deletes these contacts at once; those that are gone already are not among the answers. */
    List<Removed> removeAll(List<Key> contacts);

    /** Deletes the contact; returns the version that its end is. */
    long remove(UUID organization, UUID id);
}
