package org.chatdesk.identity.invitation.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class LettersTest { // I1
    private static final Instant NOON = Instant.parse("2027-01-04T12:00:00Z");
    private static final Instant A_MINUTE_LATER = NOON.plusSeconds(60);

    @Test
    void shouldAllowAnotherAfterAMinuteAndNotBefore() {
        var letters = Letters.first(NOON);

        assertThat(letters.against(A_MINUTE_LATER.minusMillis(1))).contains(Letters.JUST_NOW);
        assertThat(letters.against(A_MINUTE_LATER)).isEmpty();
        assertThat(letters.pauseAt(NOON)).isEqualTo(Duration.ofMinutes(1));
        assertThat(letters.pauseAt(A_MINUTE_LATER)).isZero();
    }

    @Test
    void shouldAllowTenAndNoMore() {
        var letters = Letters.first(NOON);
        var now = NOON;
        for (int sent = 1; sent < 10; sent++) {
            now = now.plusSeconds(60);
            assertThat(letters.against(now)).isEmpty();
            letters = letters.another(now);
        }

        assertThat(letters.against(now.plusSeconds(60))).contains(Letters.TOO_OFTEN);
        assertThat(letters.pauseAt(now.plusSeconds(60))).isNull();
    }
}
