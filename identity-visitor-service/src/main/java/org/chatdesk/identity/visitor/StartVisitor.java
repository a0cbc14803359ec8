package org.chatdesk.identity.visitor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.chatdesk.contracts.event.Actor;
import org.chatdesk.identity.contact.domain.ContactKeeper;
import org.chatdesk.identity.organization.domain.Organization;
import org.chatdesk.identity.visitor.domain.SelfDescription;
import org.chatdesk.identity.visitor.domain.Visitor;
import org.chatdesk.identity.visitor.domain.VisitorName;
import org.chatdesk.identity.visitor.domain.Visitors;
import org.chatdesk.identity.visitor.events.VisitorEvents;
import org.chatdesk.identity.visitor.store.VisitorTable;
import org.chatdesk.kit.id.Ids;

/** Makes a visitor account, on demand. */
@ApplicationScoped
class StartVisitor implements Visitors {
    private final SecureRandom random = new SecureRandom();
    private final ContactKeeper contacts;
    private final VisitorTable visitors;
    private final VisitorEvents events;

    StartVisitor(ContactKeeper contacts, VisitorTable visitors, VisitorEvents events) {
        this.contacts = contacts;
        this.visitors = visitors;
        this.events = events;
    }

    @Override
    @Transactional
    public Visitor start(
            Organization organization, String locale, SelfDescription said, Instant now) {
        var name = said.name() == null ? VisitorName.pick(random) : said.name();
        var visitor =
                Visitor.arriving(Ids.next(), name, said.attributes(), locale, organization, now);
        var actor = new Actor(Actor.Kind.CONTACT, visitor.contact().id(), name);
        contacts.add(visitor.contact(), actor, now);
        visitors.add(visitor);
        events.created(visitor, actor, now);
        return visitor;
    }

    @Override
    @Transactional
    public Optional<Instant> end(UUID organization, UUID contact) {
        return visitors.end(organization, contact);
    }
}
