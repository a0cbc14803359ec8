package org.chatdesk.e2e.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.chatdesk.e2e.faults.ChatModel.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The four mutants of the invariants: a check that lets one of them pass is worth nothing. */
class MutantsTest {
    private static final int RUNS = 200;

    @Test
    void shouldFindNothingWrongWithACorrectModel() {
        assertThat(complaints(Fault.NONE)).allSatisfy(wrong -> assertThat(wrong).isEmpty());
    }

    @ParameterizedTest
    @CsvSource({
        "ACK_BEFORE_COMMIT, lost: ",
        "ACK_BEFORE_COMMIT, acknowledged as ",
        "RELAY_BY_LAST_ID, does not show ",
        "QUERY_WITHOUT_TENANT, not theirs: ",
        "RESUME_BY_TIME, does not show ",
    })
    void shouldCatchEachMutant(Fault fault, String complaint) {
        long caught =
                complaints(fault).stream()
                        .filter(wrong -> wrong.stream().anyMatch(one -> one.contains(complaint)))
                        .count();

        // Chance does not always give a mutant the occasion to do harm.
        assertThat(caught).isGreaterThan(RUNS / 4);
    }

    private static List<List<String>> complaints(Fault fault) {
        return LongStream.range(0, RUNS)
                .mapToObj(seed -> Verdict.on(ChatModel.run(fault, seed)))
                .toList();
    }
}
