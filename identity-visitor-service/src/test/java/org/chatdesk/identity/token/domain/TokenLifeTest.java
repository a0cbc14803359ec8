package org.chatdesk.identity.token.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class TokenLifeTest {
    private static final long YEAR_2100 = 4_102_444_800_000L;
    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00.250Z");

    @Property
    void shouldNeverOutliveWhomItSpeaksFor( // I4, INV-20
            @ForAll @LongRange(min = 0, max = YEAR_2100) long now,
            @ForAll @LongRange(min = 0, max = 86_400_000) long left) {
        var start = Instant.ofEpochMilli(now);
        var latest = start.plusMillis(left);

        var end = TokenLife.end(start, latest);

        assertThat(end).isBeforeOrEqualTo(latest);
        assertThat(end).isBeforeOrEqualTo(start.plus(TokenLife.LONGEST));
        assertThat(end.getNano()).isZero();
    }

    @Test
    void shouldLiveTenMinutesOtherwise() {
        assertThat(TokenLife.end(NOW, Instant.MAX))
                .isEqualTo(Instant.parse("2026-11-21T10:10:00Z"));
    }

    @Test
    void shouldEndWithAVisitorToTheSecond() {
        var visitorEnd = Instant.parse("2026-11-21T10:00:07Z");

        assertThat(TokenLife.end(NOW, visitorEnd)).isEqualTo(visitorEnd);
        assertThat(TokenLife.LONGEST).isEqualTo(Duration.ofMinutes(10));
    }
}
