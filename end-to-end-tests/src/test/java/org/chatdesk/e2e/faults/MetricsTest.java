package org.chatdesk.e2e.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class MetricsTest {
    private static final Metrics TOLD =
            new Metrics(
                    """
                    # TYPE jvm_memory_used_bytes gauge
                    jvm_memory_used_bytes{area="heap",id="Eden Space"} 1.5E7
                    jvm_memory_used_bytes{area="heap",id="Tenured Gen"} 2.5E7
                    jvm_memory_used_bytes{area="nonheap",id="Metaspace"} 9.0E7
                    jvm_memory_used_bytes_total{area="heap"} 7.0
                    agroal_max_used_count{datasource="default"} 17.0
                    jvm_threads_live_threads 61.0
                    """);

    @Test
    void shouldAddWhatHasTheLabels() {
        assertThat(TOLD.sum("jvm_memory_used_bytes", "area=\"heap\"")).isEqualTo(4.0E7);
        assertThat(TOLD.sum("jvm_threads_live_threads")).isEqualTo(61);
    }

    @Test
    void shouldNotTakeSilenceForNothing() {
        assertThatThrownBy(() -> TOLD.sum("jvm_memory_used")).isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> TOLD.sum("jvm_memory_used_bytes", "area=\"moon\""))
                .isInstanceOf(AssertionError.class);
    }

    @Test
    void shouldTellWhichPoolWasTooLarge() { // INV-18
        assertThat(Pools.beyond("message-service", TOLD, 16)).contains("message-service: 17 of 16");
        assertThat(Pools.beyond("message-service", TOLD, 17)).isEmpty();
    }

    @Test
    void shouldTellHowMuchOfTheHeapIsTaken() { // INV-16
        var told =
                new Metrics(
                        TOLD.text()
                                + """
                                jvm_memory_max_bytes{area="heap",id="Eden Space"} 2.0E7
                                jvm_memory_max_bytes{area="heap",id="Tenured Gen"} 3.0E7
                                """);
        assertThat(Heap.share(told)).isEqualTo(0.8);
    }
}
