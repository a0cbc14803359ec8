package org.chatdesk.identity.widget;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import org.chatdesk.contracts.ContactId;
import org.chatdesk.contracts.event.Actor;
import org.chatdesk.identity.contact.domain.Contact;
import org.chatdesk.identity.contact.domain.ContactKeeper;
import org.chatdesk.identity.contact.domain.Contacts;
import org.chatdesk.identity.contact.domain.HostProfile;
import org.chatdesk.identity.organization.domain.Organization;
import org.chatdesk.identity.session.domain.Session;
import org.chatdesk.identity.visitor.domain.SelfDescription;
import org.chatdesk.identity.visitor.domain.Visitors;

/** Finds out who uses a device: whom the host names, else whom the session knows, else nobody. */
@ApplicationScoped
class RecognizeContact {
    private final ContactKeeper keeper;
    private final Contacts contacts;
    private final Visitors visitors;

    RecognizeContact(ContactKeeper keeper, Contacts contacts, Visitors visitors) {
        this.keeper = keeper;
        this.contacts = contacts;
        this.visitors = visitors;
    }

    /** A contact who is there, and until when at most. */
    record Recognized(Contact contact, Instant end) {
        static Recognized forGood(Contact contact) {
            return new Recognized(contact, Instant.MAX);
        }
    }

    Recognized identified(Organization organization, HostProfile profile, Instant now) {
        var id = ContactId.of(organization.id(), profile.externalId());
        var name = profile.name() == null ? profile.externalId() : profile.name();
        var actor = new Actor(Actor.Kind.CONTACT, id, name);
        return Recognized.forGood(keeper.keep(organization, profile, actor, now));
    }

    Optional<Recognized> remembered(Session session, Instant now) {
        return Optional.ofNullable(session.contact())
                .flatMap(contact -> contacts.find(session.organization(), contact))
                .flatMap(contact -> alive(contact, now));
    }

    private Optional<Recognized> alive(Contact contact, Instant now) {
        if (!contact.isVisitor()) {
            return Optional.of(Recognized.forGood(contact));
        }
        return visitors.end(contact.organization(), contact.id())
                .filter(now::isBefore)
                .map(end -> new Recognized(contact, end));
    }

    Recognized newVisitor(
            Organization organization, String locale, SelfDescription said, Instant now) {
        var visitor = visitors.start(organization, locale, said, now);
        return new Recognized(visitor.contact(), visitor.expiresAt());
    }
}
