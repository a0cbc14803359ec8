package org.chatdesk.identity.visitor;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.chatdesk.contracts.event.OrganizationChanged.VisitorPolicy;
import org.chatdesk.identity.contact.domain.Contacts;
import org.chatdesk.identity.organization.domain.Organizations;
import org.chatdesk.identity.visitor.domain.EndedVisitor;
import org.chatdesk.identity.visitor.domain.ExpiredVisitor;
import org.chatdesk.identity.visitor.events.VisitorEvents;
import org.chatdesk.identity.visitor.store.EndedVisitors;
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
    private final EndedVisitors ended;
    private final VisitorEvents events;
    private final Tenancy tenancy;
    private final Clock clock;

    ExpireVisitors(
            VisitorTable visitors,
            Contacts contacts,
            Organizations organizations,
            EndedVisitors ended,
            VisitorEvents events,
            Tenancy tenancy,
            Clock clock) {
        this.visitors = visitors;
        this.contacts = contacts;
        this.organizations = organizations;
        this.ended = ended;
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
        if (!due.isEmpty()) {
            var gone = ended(due);
            gone.stream().map(ExpireVisitors::kept).forEach(ended::keep);
            events.expired(gone, now);
        }
        return due.size();
    }

    /** One statement for all of them: nobody is kept waiting for a hundred. */
    private List<VisitorEvents.Expired> ended(List<ExpiredVisitor> due) {
        var visitors = new HashMap<UUID, ExpiredVisitor>();
        due.forEach(visitor -> visitors.put(visitor.contact(), visitor));
        var policies = new HashMap<UUID, VisitorPolicy>();
        return contacts.removeAll(due.stream().map(ExpireVisitors::key).toList()).stream()
                .map(gone ->
                        new VisitorEvents.Expired(
                                Objects.requireNonNull(visitors.get(gone.contact())),
                                policies.computeIfAbsent(
                                        gone.organization(),
                                        id -> organizations.get(id).visitorPolicy()),
                                gone.version()))
                .toList();
    }

    private static EndedVisitor kept(VisitorEvents.Expired gone) {
        var visitor = gone.visitor();
        return new EndedVisitor.Expired(
                new EndedVisitor.End(
                        visitor.organization(),
                        visitor.contact(),
                        gone.version(),
                        visitor.expiredAt()),
                gone.policy());
    }

    private static Contacts.Key key(ExpiredVisitor visitor) {
        return new Contacts.Key(visitor.organization(), visitor.contact());
    }
}
