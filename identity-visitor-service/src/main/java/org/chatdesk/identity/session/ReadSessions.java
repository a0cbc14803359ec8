package org.chatdesk.identity.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.chatdesk.identity.contact.domain.Contacts;
import org.chatdesk.identity.session.domain.SeenSession;
import org.chatdesk.identity.session.store.SessionTable;

/** Shows agents the devices of a contact. */
@ApplicationScoped
public class ReadSessions {
    private final Contacts contacts;
    private final SessionTable sessions;

    ReadSessions(Contacts contacts, SessionTable sessions) {
        this.contacts = contacts;
        this.sessions = sessions;
    }

    /** Last seen first, the last ten; empty when there is no such contact. */
    @Transactional
    public Optional<List<SeenSession>> of(UUID organization, UUID contact) {
        return contacts.find(organization, contact).map(_ -> sessions.seen(organization, contact));
    }
}
