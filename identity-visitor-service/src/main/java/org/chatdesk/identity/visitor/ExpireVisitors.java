package org.chatdesk.identity.visitor;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.chatdesk.identity.contact.domain.Contacts;
import org.chatdesk.identity.organization.domain.Organizations;
import org.chatdesk.identity.visitor.domain.ExpiredVisitor;
import org.chatdesk.identity.visitor.events.VisitorEvents;
import org.chatdesk.identity.visitor.store.VisitorTable;
import org.chatdesk.kit.tenancy.Tenancy;

/**
 * Ends visitors whose time is over: claims them, deletes them and tells everybody, in one
 * transaction. Instances that do so at the same time never take the same visitor.
 */
@ApplicationScoped
public class ExpireVisitors {
    private static final int VISITORS_A_ROUND = 100;

    private final VisitorTable visitors;
    private final Contacts contacts;
    private final Organizations organizations;
    private final VisitorEvents events;
    private final Tenancy tenancy;
    private final Clock clock;

    ExpireVisitors(
            VisitorTable visitors,
            Contacts contacts,
            Organizations organizations,
            VisitorEvents events,
            Tenancy tenancy,
            Clock clock) {
        this.visitors = visitors;
        this.contacts = contacts;
        this.organizations = organizations;
        this.events = events;
        this.tenancy = tenancy;
        this.clock = clock;
    }

    /** Ends all that are due; returns when the next one will be. */
    public Optional<Instant> expireDue() {
        return tenancy.acrossOrganizations(() -> {
            int ended;
            do {
                ended = round();
            } while (ended == VISITORS_A_ROUND);
            return QuarkusTransaction.requiringNew().call(visitors::nextEnd);
        });
    }

    private int round() {
        var now = clock.instant();
        return QuarkusTransaction.requiringNew().call(() -> expire(now));
    }

    private int expire(Instant now) {
        var due = visitors.claimEnded(now, VISITORS_A_ROUND);
        due.forEach(visitor -> expire(visitor, now));
        return due.size();
    }

    private void expire(ExpiredVisitor visitor, Instant now) {
        var policy = organizations.get(visitor.organization()).visitorPolicy();
        var version = contacts.remove(visitor.organization(), visitor.contact());
        events.expired(visitor, policy, version, now);
    }
}
