package org.chatdesk.identity.token.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.chatdesk.identity.token.domain.KeyLife.State;
import org.chatdesk.identity.token.domain.KeyRotation.Activate;
import org.chatdesk.identity.token.domain.KeyRotation.Announce;
import org.chatdesk.identity.token.domain.KeyRotation.Forget;
import org.junit.jupiter.api.Test;

class KeyRotationTest { // I2
    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
    private static final Duration TICK = Duration.ofSeconds(10);

    @Test
    void shouldLetAYoungKeySign() {
        assertThat(KeyRotation.due(List.of(active("a", NOW.minus(Duration.ofDays(29)))), NOW))
                .isEmpty();
    }

    @Test
    void shouldAnnounceTheNextAfterThirtyDaysAndOnlyOne() {
        var old = active("a", NOW.minus(KeyLife.ACTIVE_FOR));

        assertThat(KeyRotation.due(List.of(old), NOW)).containsExactly(new Announce());
        assertThat(KeyRotation.due(List.of(announced("b", NOW), old), NOW)).isEmpty();
    }

    @Test
    void shouldActivateWhatEverybodyHasHadTimeToSee() {
        var next = announced("b", NOW.minus(KeyLife.ANNOUNCED_FOR));
        var old = active("a", NOW.minus(KeyLife.ACTIVE_FOR));

        assertThat(KeyRotation.due(List.of(next, old), NOW)).containsExactly(new Activate("b"));
        assertThat(KeyRotation.due(List.of(next, old), NOW.minusMillis(1))).isEmpty();
    }

    @Test
    void shouldForgetWhenNoTokenOfItLives() {
        var retired =
                new KeyLife(
                        "a",
                        State.RETIRED,
                        NOW,
                        NOW,
                        NOW.minus(TokenLife.LONGEST).minusSeconds(59));

        assertThat(KeyRotation.due(List.of(retired), NOW)).isEmpty();
        assertThat(KeyRotation.due(List.of(retired), NOW.plusSeconds(1)))
                .containsExactly(new Forget("a"));
    }

    /** Through a year of ticks: one key signs at any time, and no token outlives its key. */
    @Test
    void shouldNeverSignWithAKeyThatIsNotPublishedLongEnough() {
        List<KeyLife> keys = new ArrayList<>(List.of(active("first", NOW)));
        var made = 0;
        for (var now = NOW; now.isBefore(NOW.plus(Duration.ofDays(365))); now = now.plus(TICK)) {
            for (var step : KeyRotation.due(List.copyOf(keys), now)) {
                switch (step) {
                    case Announce() -> keys.add(announced("key" + made++, now));
                    case Activate(var kid) -> activate(keys, kid, now);
                    case Forget(var kid) -> keys.removeIf(key -> key.kid().equals(kid));
                }
            }
            assertThat(keys).filteredOn(key -> key.state() == State.ACTIVE).hasSize(1);
        }
        assertThat(made).as("every thirty days and two minutes").isEqualTo(12);
        assertThat(keys).hasSizeLessThanOrEqualTo(3);
    }

    private static void activate(List<KeyLife> keys, String kid, Instant now) {
        keys.replaceAll(key -> {
            if (key.kid().equals(kid)) {
                assertThat(key.announcedAt()).isBeforeOrEqualTo(now.minus(Duration.ofMinutes(2)));
                return new KeyLife(kid, State.ACTIVE, key.announcedAt(), now, null);
            }
            return key.state() == State.ACTIVE
                    ? new KeyLife(
                            key.kid(), State.RETIRED, key.announcedAt(), key.activatedAt(), now)
                    : key;
        });
    }

    private static KeyLife active(String kid, Instant since) {
        return new KeyLife(kid, State.ACTIVE, since, since, null);
    }

    private static KeyLife announced(String kid, Instant since) {
        return new KeyLife(kid, State.ANNOUNCED, since, null, null);
    }
}
