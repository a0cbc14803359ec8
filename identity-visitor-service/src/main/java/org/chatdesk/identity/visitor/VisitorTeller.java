package org.chatdesk.identity.visitor;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.chatdesk.identity.visitor.events.VisitorEvents;
import org.chatdesk.identity.visitor.store.VisitorTable;
import org.chatdesk.identity.visitor.store.VisitorTable.Living;
import org.chatdesk.kit.telling.Place;
import org.chatdesk.kit.telling.Teller;
import org.chatdesk.kit.telling.ToldRow;

/** Tells of visitors whose time is not over. */
@ApplicationScoped
class VisitorTeller implements Teller {
    private final VisitorTable visitors;

    VisitorTeller(VisitorTable visitors) {
        this.visitors = visitors;
    }

    @Override
    public String name() {
        return "visitors";
    }

    @Override
    public long count() {
        return visitors.count();
    }

    @Override
    public List<ToldRow> page(Place after, int most) {
        return visitors.after(after, most).stream().map(VisitorTeller::told).toList();
    }

    private static ToldRow told(Living visitor) {
        return new ToldRow(
                Place.of(visitor.organization(), visitor.id()),
                VisitorEvents.createdAgain(
                        visitor.organization(),
                        visitor.id(),
                        visitor.name(),
                        visitor.createdAt(),
                        visitor.expiresAt()));
    }
}
