package org.chatdesk.kit.inbox;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduler;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Timers rest before the database goes: a stop is not an error. */
@ApplicationScoped
class TimersAtStop {
    private static final int BEFORE_THE_OTHERS = 1;

    void stop(@Observes @Priority(BEFORE_THE_OTHERS) ShutdownEvent event, Scheduler scheduler) {
        scheduler.pause();
    }
}
