package org.chatdesk.identity.hours.api;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import org.chatdesk.identity.hours.PublishHours;

/** Goes on telling openings, each day and after each start. */
@ApplicationScoped
class HoursTimer {
    private final PublishHours publish;

    HoursTimer(PublishHours publish) {
        this.publish = publish;
    }

    @Scheduled(every = "24h", delayed = "1m")
    void tick() {
        publish.continueAll();
    }
}
