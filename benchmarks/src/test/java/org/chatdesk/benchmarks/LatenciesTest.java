package org.chatdesk.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class LatenciesTest {

    @Test
    void shouldGiveTheTimeThatAShareDidNotExceed() {
        var measured =
                new Latencies(
                        LongStream.rangeClosed(1, 100).map(i -> (101 - i) * 1_000_000).toArray());
        assertThat(measured.p50()).isEqualTo(50.0);
        assertThat(measured.p99()).isEqualTo(99.0);
        assertThat(measured.millis(1)).isEqualTo(100.0);
    }

    @Test
    void shouldCompareMediansNotLuckyRuns() {
        var row = Row.of("x", "ms", List.of(9.0, 2.0, 3.0), List.of(2.0, 1.0, 50.0), 1.3);
        assertThat(row.ratio()).isEqualTo(1.5);
        assertThat(row.markdown()).contains("not met");
    }
}
