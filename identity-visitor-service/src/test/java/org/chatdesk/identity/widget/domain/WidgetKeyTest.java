package org.chatdesk.identity.widget.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class WidgetKeyTest { // I7
    private static final Instant NOW = Instant.parse("2027-03-28T00:30:00Z");
    private static final WidgetKey KEY = new WidgetKey("wk_1", NOW, null, false);

    @Test
    void shouldWorkUntilItsEndAndNotAtIt() {
        var ending = KEY.endingBy(NOW.plus(Duration.ofDays(7)));

        assertThat(KEY.worksAt(Instant.MAX)).isTrue();
        assertThat(ending.worksAt(NOW.plus(Duration.ofDays(7)).minusMillis(1))).isTrue();
        assertThat(ending.worksAt(NOW.plus(Duration.ofDays(7)))).isFalse();
        assertThat(KEY.off().worksAt(NOW)).isFalse();
    }

    @Test
    void shouldNotPutItsEndOff() {
        var soon = KEY.endingBy(NOW.plusSeconds(1));

        assertThat(soon.endingBy(NOW.plusSeconds(60))).isEqualTo(soon);
        assertThat(soon.endingBy(NOW).endsAt()).isEqualTo(NOW);
    }
}
