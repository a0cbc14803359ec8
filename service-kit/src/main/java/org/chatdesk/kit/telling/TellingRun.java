package org.chatdesk.kit.telling;

import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.chatdesk.kit.id.Ids;
import org.chatdesk.kit.inbox.Transience;
import org.chatdesk.kit.telling.Tellings.Standing;
import org.chatdesk.kit.tenancy.Tenancy;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Goes through all tellers, page by page. What it has told it keeps with each page, so whoever
 * takes the run up after a crash tells at most one page twice.
 */
@ApplicationScoped
class TellingRun {
    private static final Logger LOG = Logger.getLogger(TellingRun.class);

    private final UUID holder = Ids.next();
    private final Tellings tellings;
    private final List<Teller> tellers;
    private final TellPage tellPage;
    private final TellingSettings settings;
    private final Tenancy tenancy;
    private final Clock clock;
    private volatile boolean ending;

    TellingRun(
            Tellings tellings,
            @All List<Teller> tellers,
            TellPage tellPage,
            TellingSettings settings,
            Tenancy tenancy,
            Clock clock) {
        this.tellings = tellings;
        this.tellers = tellers.stream().sorted(Comparator.comparing(Teller::name)).toList();
        this.tellPage = tellPage;
        this.settings = settings;
        this.tenancy = tenancy;
        this.clock = clock;
    }

    void stop(@Observes ShutdownEvent event) {
        ending = true;
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void goOn() {
        tellings.claim(holder, clock.instant(), settings.claim()).ifPresent(this::tell);
    }

    private void tell(Standing run) {
        var id = run.telling().id();
        try {
            if (tellAll(run)) {
                tellings.end(id, Telling.State.DONE, null, clock.instant());
                LOG.infof("All is told again (%s)", id);
            }
        } catch (LogAway e) {
            LOG.warnf("Telling again waits for Kafka: %s", e.getMessage());
        } catch (RuntimeException e) {
            if (Transience.of(e)) {
                LOG.warnf("Telling again waits for the database: %s", e.getMessage());
            } else {
                LOG.errorf(e, "Telling again has failed");
                tellings.end(id, Telling.State.FAILED, e.toString(), clock.instant());
            }
        }
    }

    /** False when it was stopped, or another instance or a later start goes on with it. */
    private boolean tellAll(Standing run) {
        var place = run.after();
        for (var teller : from(run.telling().part())) {
            if (!tell(run.telling().id(), teller, place)) {
                return false;
            }
            place = Place.BEGINNING;
        }
        return true;
    }

    private List<Teller> from(@Nullable String part) {
        return part == null
                ? tellers
                : tellers.stream().dropWhile(teller -> !teller.name().equals(part)).toList();
    }

    private boolean tell(UUID run, Teller teller, Place from) {
        var after = from;
        while (!ending) {
            var here = after;
            var page = tenancy.acrossOrganizations(() -> tellPage.tell(rows(teller, here)));
            after = page.isEmpty() ? here : page.getLast().place();
            var heldUntil = clock.instant().plus(settings.claim());
            if (!tellings.progress(run, holder, teller.name(), page.size(), after, heldUntil)) {
                return false;
            }
            if (page.isEmpty()) {
                return true;
            }
            rest();
        }
        tellings.letGo(run, holder);
        return false;
    }

    private TellPage.Rows rows(Teller teller, Place after) {
        return () ->
                QuarkusTransaction.requiringNew()
                        .call(() -> teller.page(after, settings.rowsAPage()));
    }

    private void rest() {
        try {
            Thread.sleep(settings.pause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            ending = true;
        }
    }
}
