package org.chatdesk.identity.session.api;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.chatdesk.identity.session.LocateVisit;

/** Looks after the file of places, at the start and then each minute; no request waits for it. */
@ApplicationScoped
class GeoTimer {
    private final LocateVisit places;

    GeoTimer(LocateVisit places) {
        this.places = places;
    }

    void start(@Observes StartupEvent event) {
        places.look();
    }

    @Scheduled(every = "1m", delayed = "1m")
    void tick() {
        places.look();
    }
}
