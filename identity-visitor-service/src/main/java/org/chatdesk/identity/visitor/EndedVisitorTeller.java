package org.chatdesk.identity.visitor;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.chatdesk.identity.visitor.domain.EndedVisitor;
import org.chatdesk.identity.visitor.events.VisitorEvents;
import org.chatdesk.identity.visitor.store.EndedVisitors;
import org.chatdesk.kit.telling.Place;
import org.chatdesk.kit.telling.Teller;
import org.chatdesk.kit.telling.ToldRow;

/** Tells who has expired and who is a contact now. */
@ApplicationScoped
class EndedVisitorTeller implements Teller {
    private final EndedVisitors ended;

    EndedVisitorTeller(EndedVisitors ended) {
        this.ended = ended;
    }

    @Override
    public String name() {
        return "ended visitors";
    }

    @Override
    public long count() {
        return ended.count();
    }

    @Override
    public List<ToldRow> page(Place after, int most) {
        return ended.after(after, most).stream().map(EndedVisitorTeller::told).toList();
    }

    private static ToldRow told(EndedVisitor visitor) {
        var place = Place.of(visitor.end().organization(), visitor.end().visitor());
        return new ToldRow(place, VisitorEvents.endedAgain(visitor));
    }
}
