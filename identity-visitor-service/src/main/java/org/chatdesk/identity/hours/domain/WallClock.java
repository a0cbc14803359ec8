package org.chatdesk.identity.hours.domain;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.zone.ZoneRules;

/**
 * A zone's clock on the wall, and what its readings mean in UTC on the days on which it is moved.
 *
 * <p>A reading that never shows, because the clock jumps over it, means the moment of the jump. RFC
 * 5545 (3.3.5) and {@code ZonedDateTime.of} would go on by the length of the gap instead: who opens
 * at 02:30 would then come an hour late, behind everybody who opens at 03:00.
 *
 * <p>A reading that shows twice means the first time for an opening and the last for a closing: the
 * hour that comes twice belongs to whoever is open in it, and nobody is shut out in between.
 */
record WallClock(ZoneRules rules) {

    static WallClock in(ZoneId zone) {
        return new WallClock(zone.getRules());
    }

    boolean shows(LocalDateTime reading) {
        return !rules.getValidOffsets(reading).isEmpty();
    }

    Instant opening(LocalDateTime reading) {
        return shows(reading)
                ? reading.toInstant(rules.getValidOffsets(reading).getFirst())
                : jumpOver(reading);
    }

    Instant closing(LocalDateTime reading) {
        return shows(reading)
                ? reading.toInstant(rules.getValidOffsets(reading).getLast())
                : jumpOver(reading);
    }

    private Instant jumpOver(LocalDateTime reading) {
        return rules.getTransition(reading).getInstant();
    }
}
