package org.chatdesk.e2e.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.chatdesk.e2e.faults.Plan.Fault;
import org.chatdesk.e2e.faults.Plan.Step;
import org.junit.jupiter.api.Test;

class PlanTest {
    @Test
    void shouldBeTheSameForTheSameSeed() {
        assertThat(Plan.of(new Random(7), 50).steps())
                .isEqualTo(Plan.of(new Random(7), 50).steps())
                .isNotEqualTo(Plan.of(new Random(8), 50).steps());
    }

    @Test
    void shouldKnowEveryFault() {
        assertThat(Plan.of(new Random(7), 1_000).steps())
                .extracting(Step::fault)
                .contains(Fault.values());
    }
}
