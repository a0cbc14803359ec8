package org.chatdesk.identity.hours;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import org.chatdesk.identity.hours.events.HoursEvents;
import org.chatdesk.identity.hours.store.ToldHours;
import org.chatdesk.identity.hours.store.ToldHours.Told;
import org.chatdesk.kit.telling.Place;
import org.chatdesk.kit.telling.Teller;
import org.chatdesk.kit.telling.ToldRow;

/** Tells openings up to where they were told. */
@ApplicationScoped
class HoursTeller implements Teller {
    private final ToldHours hours;
    private final PublishHours publish;
    private final Clock clock;

    HoursTeller(ToldHours hours, PublishHours publish, Clock clock) {
        this.hours = hours;
        this.publish = publish;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "hours";
    }

    @Override
    public long count() {
        return hours.count();
    }

    @Override
    public List<ToldRow> page(Place after, int most) {
        return hours.after(after, most).stream().map(this::told).toList();
    }

    private ToldRow told(Told one) {
        var now = clock.instant();
        var openings = publish.openings(one.organization(), one.owner(), now, one.until());
        return new ToldRow(
                Place.of(one.organization(), one.owner()),
                HoursEvents.again(one.organization(), one.owner(), one.version(), openings, now));
    }
}
