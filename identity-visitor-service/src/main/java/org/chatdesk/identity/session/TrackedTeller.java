package org.chatdesk.identity.session;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.chatdesk.identity.session.domain.Circumstances;
import org.chatdesk.identity.session.domain.Tracked;
import org.chatdesk.identity.session.events.TrackedEvents;
import org.chatdesk.identity.session.store.SessionTable;
import org.chatdesk.identity.session.store.TrackedPages;
import org.chatdesk.kit.telling.Place;
import org.chatdesk.kit.telling.Teller;
import org.chatdesk.kit.telling.ToldRow;

/** Tells what devices did in the last 30 days; of the device itself, what is known of it now. */
@ApplicationScoped
class TrackedTeller implements Teller {
    private final TrackedPages pages;
    private final SessionTable sessions;

    TrackedTeller(TrackedPages pages, SessionTable sessions) {
        this.pages = pages;
        this.sessions = sessions;
    }

    @Override
    public String name() {
        return "tracked sessions";
    }

    @Override
    public long count() {
        return pages.count();
    }

    @Override
    public List<ToldRow> page(Place after, int most) {
        var known = new HashMap<UUID, Optional<Circumstances>>();
        return pages.after(after, most).stream().map(one -> told(one, known)).toList();
    }

    /** Of a session that ends at this moment, nothing. */
    private ToldRow told(Tracked tracked, Map<UUID, Optional<Circumstances>> known) {
        var events =
                known
                        .computeIfAbsent(
                                tracked.session(), id -> sessions.known(tracked.organization(), id))
                        .map(device -> TrackedEvents.event(tracked, device))
                        .stream()
                        .toList();
        return new ToldRow(Place.of(tracked.organization(), tracked.id()), events);
    }
}
