package org.chatdesk.identity.visitor.events;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.chatdesk.contracts.Topics;
import org.chatdesk.contracts.event.Actor;
import org.chatdesk.contracts.event.ContactMerged;
import org.chatdesk.contracts.event.OrganizationChanged.VisitorPolicy;
import org.chatdesk.contracts.event.VisitorCreated;
import org.chatdesk.contracts.event.VisitorExpired;
import org.chatdesk.identity.contact.domain.Contact;
import org.chatdesk.identity.visitor.domain.EndedVisitor;
import org.chatdesk.identity.visitor.domain.ExpiredVisitor;
import org.chatdesk.identity.visitor.domain.Visitor;
import org.chatdesk.kit.outbox.Outbox;
import org.chatdesk.kit.outbox.OutboxRecord;
import org.chatdesk.kit.telling.Retold;

/** Tells the other services when a visitor begins and ends. */
@ApplicationScoped
public class VisitorEvents {
    private static final long FIRST_VERSION = 1;
    private static final Actor EXPIRY = Actor.system("visitor expiry");

    private final Outbox outbox;

    VisitorEvents(Outbox outbox) {
        this.outbox = outbox;
    }

    public void created(Visitor visitor, Actor actor, Instant at) {
        var contact = visitor.contact();
        outbox.add(
                OutboxRecord.of(
                        Topics.VISITOR_CREATED,
                        contact.organization(),
                        contact.id(),
                        FIRST_VERSION,
                        at,
                        actor,
                        new VisitorCreated(contact.id(), contact.name(), visitor.expiresAt())));
    }

    /** The same of a living visitor, for those who have lost what they heard. */
    public static OutboxRecord createdAgain(
            UUID organization, UUID visitor, String name, Instant at, Instant expiresAt) {
        return Retold.of(
                Topics.VISITOR_CREATED,
                organization,
                visitor,
                FIRST_VERSION,
                at,
                new Actor(Actor.Kind.CONTACT, visitor, name),
                new VisitorCreated(visitor, name, expiresAt));
    }

    /** The end of a visitor, for those who have lost what they heard. */
    public static OutboxRecord endedAgain(EndedVisitor ended) {
        return switch (ended) {
            case EndedVisitor.Expired(var of, var policy) ->
                    Retold.of(
                            Topics.VISITOR_EXPIRED,
                            of.organization(),
                            of.visitor(),
                            of.version(),
                            of.at(),
                            EXPIRY,
                            new VisitorExpired(of.visitor(), of.at(), policy));
            case EndedVisitor.Merged(var of, var contact) ->
                    Retold.of(
                            Topics.CONTACT_MERGED,
                            of.organization(),
                            of.visitor(),
                            of.version(),
                            of.at(),
                            Retold.SOMEBODY,
                            new ContactMerged(of.visitor(), contact));
        };
    }

    public void merged(UUID visitor, Contact contact, long version, Instant at) {
        outbox.add(
                OutboxRecord.of(
                        Topics.CONTACT_MERGED,
                        contact.organization(),
                        visitor,
                        version,
                        at,
                        new Actor(Actor.Kind.CONTACT, contact.id(), contact.name()),
                        new ContactMerged(visitor, contact.id())));
    }

    /** An expiry with what its organization wants done, and the version that the end is. */
    public record Expired(ExpiredVisitor visitor, VisitorPolicy policy, long version) {}

    public void expired(List<Expired> visitors, Instant at) {
        outbox.add(visitors.stream().map(one -> expired(one, at)).toArray(OutboxRecord[]::new));
    }

    private static OutboxRecord expired(Expired expired, Instant at) {
        var visitor = expired.visitor();
        return OutboxRecord.of(
                Topics.VISITOR_EXPIRED,
                visitor.organization(),
                visitor.contact(),
                expired.version(),
                at,
                EXPIRY,
                new VisitorExpired(visitor.contact(), visitor.expiredAt(), expired.policy()));
    }
}
