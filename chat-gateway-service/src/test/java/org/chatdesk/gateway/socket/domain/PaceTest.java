package org.chatdesk.gateway.socket.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PaceTest {
    private static final long SECOND = 1_000_000_000L;

    @Test
    void shouldAllowABurstAndThenTheSteadyPace() {
        var pace = new Pace(10, 30, 0);
        for (int i = 0; i < 30; i++) {
            assertThat(pace.allows(0)).isTrue();
        }
        assertThat(pace.allows(0)).isFalse();
        assertThat(pace.allows(SECOND / 10)).isTrue();
        assertThat(pace.allows(SECOND / 10)).isFalse();
    }

    @Test
    void shouldNeverSaveUpMoreThanABurst() {
        var pace = new Pace(10, 3, 0);
        var allowed = 0;
        for (int i = 0; i < 10; i++) {
            allowed += pace.allows(100 * SECOND) ? 1 : 0;
        }
        assertThat(allowed).isEqualTo(3);
    }
}
