package org.chatdesk.identity.widget;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.chatdesk.contracts.ContactId;
import org.chatdesk.contracts.event.Actor;
import org.chatdesk.identity.contact.domain.Contact;
import org.chatdesk.identity.contact.domain.ContactKeeper;
import org.chatdesk.identity.contact.domain.Contacts;
import org.chatdesk.identity.contact.domain.HostProfile;
import org.chatdesk.identity.organization.domain.Organization;
import org.chatdesk.identity.session.domain.Session;
import org.chatdesk.identity.visitor.domain.SelfDescription;
import org.chatdesk.identity.visitor.domain.VisitorMerging;
import org.chatdesk.identity.visitor.domain.Visitors;
import org.jspecify.annotations.Nullable;

/** Finds out who uses a device: whom the host names, else whom the session knows, else nobody. */
@ApplicationScoped
class RecognizeContact {
    private final ContactKeeper keeper;
    private final Contacts contacts;
    private final Visitors visitors;
    private final VisitorMerging merging;

    RecognizeContact(
            ContactKeeper keeper, Contacts contacts, Visitors visitors, VisitorMerging merging) {
        this.keeper = keeper;
        this.contacts = contacts;
        this.visitors = visitors;
        this.merging = merging;
    }

    /**
     * How long a device is believed to be still used by the contact whom the host named: a working
     * day. People share devices, and a host that shows the widget again vouches again anyway.
     */
    static final Duration VOUCHED_FOR = Duration.ofHours(12);

    /**
     * A contact who is there.
     *
     * @param end until when at most
     * @param vouchedAt when the host said that it is them; null for visitors
     */
    record Recognized(Contact contact, Instant end, @Nullable Instant vouchedAt) {
        static Recognized vouched(Contact contact, Instant at) {
            return new Recognized(contact, at.plus(VOUCHED_FOR), at);
        }

        static Recognized visitor(Contact contact, Instant end) {
            return new Recognized(contact, end, null);
        }
    }

    Recognized identified(Organization organization, HostProfile profile, Instant now) {
        var id = ContactId.of(organization.id(), profile.externalId());
        var name = profile.name() == null ? profile.externalId() : profile.name();
        var actor = new Actor(Actor.Kind.CONTACT, id, name);
        return Recognized.vouched(keeper.keep(organization, profile, actor, now), now);
    }

    Optional<Recognized> remembered(Session session, Instant now) {
        return Optional.ofNullable(session.contact())
                .flatMap(contact -> contacts.find(session.organization(), contact))
                .flatMap(contact -> alive(contact, session.vouchedAt(), now));
    }

    /** Another than the session's own visitor is never merged. */
    Optional<UUID> merge(Session session, Contact contact, Instant now) {
        return Optional.ofNullable(session.contact())
                .filter(before -> !before.equals(contact.id()))
                .filter(before -> merging.merge(before, contact, now));
    }

    private Optional<Recognized> alive(Contact contact, @Nullable Instant vouchedAt, Instant now) {
        if (!contact.isVisitor()) {
            return Optional.ofNullable(vouchedAt)
                    .map(at -> Recognized.vouched(contact, at))
                    .filter(known -> now.isBefore(known.end()));
        }
        return visitors.end(contact.organization(), contact.id())
                .filter(now::isBefore)
                .map(end -> Recognized.visitor(contact, end));
    }

    Recognized newVisitor(
            Organization organization, String locale, SelfDescription said, Instant now) {
        var visitor = visitors.start(organization, locale, said, now);
        return Recognized.visitor(visitor.contact(), visitor.expiresAt());
    }
}
