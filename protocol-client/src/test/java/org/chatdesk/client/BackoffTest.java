package org.chatdesk.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class BackoffTest {
    @Test
    void shouldDoubleUntilItsCap() {
        assertThat(Backoff.after(0, 1)).isEqualTo(Duration.ofMillis(500));
        assertThat(Backoff.after(1, 1)).isEqualTo(Duration.ofSeconds(1));
        assertThat(Backoff.after(5, 1)).isEqualTo(Duration.ofSeconds(16));
        assertThat(Backoff.after(6, 1)).isEqualTo(Duration.ofSeconds(30));
        assertThat(Backoff.after(1_000, 1)).isEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void shouldSpreadThoseOfARestart() {
        assertThat(Backoff.afterRestart(0)).isZero();
        assertThat(Backoff.afterRestart(0.5)).isEqualTo(Duration.ofMillis(2_500));
    }

    @Property
    void shouldStayBetweenNothingAndTheLongest(
            @ForAll @IntRange(max = 100) int attempt, @ForAll @DoubleRange(max = 1) double random) {
        assertThat(Backoff.after(attempt, random))
                .isBetween(Duration.ZERO, Backoff.after(attempt, 1));
    }
}
