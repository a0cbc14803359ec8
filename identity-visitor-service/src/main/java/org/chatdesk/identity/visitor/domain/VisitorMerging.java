package org.chatdesk.identity.visitor.domain;

import java.time.Instant;
import java.util.UUID;
import org.chatdesk.identity.contact.domain.Contact;

/** Visitors who turn out to be somebody whom the host knows. */
public interface VisitorMerging {

    /**
     * The visitor ends, and what they wrote becomes the contact's. Does nothing unless {@code
     * visitor} is a living, unblocked visitor: chats of another authenticated contact are never
     * touched. Call inside the transaction in which the visitor's own session is identified.
     *
     * @return whether there was such a visitor
     */
    boolean merge(UUID visitor, Contact contact, Instant now);
}
