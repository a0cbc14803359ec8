package org.chatdesk.kit.telling;

import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.chatdesk.contracts.Refusal;
import org.chatdesk.kit.caller.Caller;
import org.chatdesk.kit.id.Ids;
import org.chatdesk.kit.outcome.Result;
import org.chatdesk.kit.tenancy.Tenancy;
import org.jboss.logging.Logger;

/** Begins, shows and stops telling again; {@link TellingRun} does it. */
@ApplicationScoped
public class TellAgain {
    private static final int SHOWN = 10;
    private static final Refusal ALREADY_RUNS =
            Refusal.conflict(
                    "telling.already-runs", "This service is telling again at this moment.");
    private static final Logger LOG = Logger.getLogger(TellAgain.class);

    private final Tellings tellings;
    private final List<Teller> tellers;
    private final Tenancy tenancy;
    private final Event<TellingStarted> inside;
    private final Clock clock;

    TellAgain(
            Tellings tellings,
            @All List<Teller> tellers,
            Tenancy tenancy,
            Event<TellingStarted> inside,
            Clock clock) {
        this.tellings = tellings;
        this.tellers = tellers;
        this.tenancy = tenancy;
        this.inside = inside;
        this.clock = clock;
    }

    /** Answers before it is done. */
    Result<Telling> start(Caller.Member by) {
        return tellings.start(Ids.next(), by.id(), rows(), clock.instant())
                .map(started -> begun(by, started))
                .orElseGet(() -> Result.refused(ALREADY_RUNS));
    }

    private Result<Telling> begun(Caller.Member by, Telling started) {
        LOG.infof("%d rows are told again, as %s asks for", started.rows(), by.id());
        inside.fire(new TellingStarted(by, started));
        return Result.done(started);
    }

    /** Newest first. */
    List<Telling> newest() {
        return tellings.newest(SHOWN);
    }

    Result<Telling> stop(UUID by) {
        return running()
                .map(stopped -> {
                    LOG.infof("Telling again was stopped by %s after %d rows", by, stopped.told());
                    return Result.done(stopped);
                })
                .orElseGet(() -> Result.refused(Refusal.NOT_FOUND));
    }

    private Optional<Telling> running() {
        return tellings.running()
                .flatMap(run ->
                        tellings.end(run.id(), Telling.State.STOPPED, null, clock.instant()));
    }

    private long rows() {
        return tenancy.acrossOrganizations(() ->
                QuarkusTransaction.requiringNew()
                        .call(() -> tellers.stream().mapToLong(Teller::count).sum()));
    }
}
