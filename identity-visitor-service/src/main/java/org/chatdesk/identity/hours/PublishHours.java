package org.chatdesk.identity.hours;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.chatdesk.contracts.event.Actor;
import org.chatdesk.contracts.event.AvailabilityChanged;
import org.chatdesk.identity.hours.events.HoursEvents;
import org.chatdesk.identity.hours.store.HoursTable;
import org.chatdesk.kit.tenancy.Tenancy;

/** Tells openings four weeks ahead, and again before less than two weeks of them are left. */
@ApplicationScoped
public class PublishHours {
    private static final Duration AHEAD = Duration.ofDays(28);
    private static final Duration LEAST_AHEAD = Duration.ofDays(14);
    // The timer comes daily: what would be too short by then is told now.
    private static final Duration UNTIL_NEXT_TIME = Duration.ofDays(1);
    // A reader's clock may be behind ours, and is to find the opening that we are in.
    private static final Duration BEHIND = Duration.ofDays(1);

    private final HoursTable table;
    private final FindHours hours;
    private final HoursEvents events;
    private final Tenancy tenancy;
    private final Clock clock;

    PublishHours(
            HoursTable table, FindHours hours, HoursEvents events, Tenancy tenancy, Clock clock) {
        this.table = table;
        this.hours = hours;
        this.events = events;
        this.tenancy = tenancy;
        this.clock = clock;
    }

    /** Inside the transaction that has locked the organization's hours. */
    void publish(UUID organization, UUID owner, Actor actor, Instant now) {
        var until = now.plus(AHEAD);
        var openings = openings(organization, owner, now, until);
        var version = table.told(organization, owner, until);
        events.changed(organization, owner, version, openings, actor, now);
    }

    AvailabilityChanged openings(UUID organization, UUID owner, Instant now, Instant until) {
        var held = hours.of(organization, table.find(organization, owner));
        return new AvailabilityChanged(
                owner.equals(organization) ? null : owner,
                held.mode(),
                held.openings(now.minus(BEHIND), until),
                until);
    }

    /** Goes on with all that would end too soon. */
    public void continueAll() {
        var ending = clock.instant().plus(LEAST_AHEAD).plus(UNTIL_NEXT_TIME);
        var organizations =
                tenancy.acrossOrganizations(() ->
                        QuarkusTransaction.requiringNew()
                                .call(() -> table.organizationsEnding(ending)));
        organizations.forEach(organization ->
                tenancy.in(
                        organization,
                        () ->
                                QuarkusTransaction.requiringNew()
                                        .run(() -> continueOne(organization, ending))));
    }

    /** Asks again under the lock: another instance may have done it meanwhile. */
    private void continueOne(UUID organization, Instant ending) {
        table.lock(organization, organization);
        var now = clock.instant();
        table.ending(organization, ending)
                .forEach(owner -> publish(organization, owner, Actor.system("hours"), now));
    }
}
