package org.chatdesk.identity.visitor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;
import org.chatdesk.identity.contact.domain.Contact;
import org.chatdesk.identity.contact.domain.Contacts;
import org.chatdesk.identity.session.domain.Sessions;
import org.chatdesk.identity.visitor.domain.EndedVisitor;
import org.chatdesk.identity.visitor.domain.VisitorMerging;
import org.chatdesk.identity.visitor.events.VisitorEvents;
import org.chatdesk.identity.visitor.store.EndedVisitors;
import org.chatdesk.identity.visitor.store.VisitorTable;

/** Ends a visitor who has become an identified contact (I5). */
@ApplicationScoped
class MergeVisitor implements VisitorMerging {
    private final VisitorTable visitors;
    private final Contacts contacts;
    private final Sessions sessions;
    private final EndedVisitors ended;
    private final VisitorEvents events;

    MergeVisitor(
            VisitorTable visitors,
            Contacts contacts,
            Sessions sessions,
            EndedVisitors ended,
            VisitorEvents events) {
        this.visitors = visitors;
        this.contacts = contacts;
        this.sessions = sessions;
        this.ended = ended;
        this.events = events;
    }

    @Override
    @Transactional
    public boolean merge(UUID visitor, Contact contact, Instant now) {
        var organization = contact.organization();
        var known = contacts.find(organization, visitor);
        if (known.isEmpty() || !known.get().isVisitor() || known.get().blocked()) {
            return false;
        }
        // Whoever takes the row away first, this or the expiry, decides what becomes of the chats.
        if (!visitors.take(organization, visitor, now)) {
            return false;
        }
        sessions.handOver(organization, visitor, contact.id());
        if (known.get().department() instanceof UUID chosen && contact.department() == null) {
            contacts.speaksWith(organization, contact.id(), chosen);
        }
        var version = contacts.remove(organization, visitor);
        var end = new EndedVisitor.End(organization, visitor, version, now);
        ended.keep(new EndedVisitor.Merged(end, contact.id()));
        events.merged(visitor, contact, version, now);
        return true;
    }
}
