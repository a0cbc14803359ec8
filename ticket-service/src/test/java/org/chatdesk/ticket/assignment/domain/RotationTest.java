package org.chatdesk.ticket.assignment.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.chatdesk.ticket.availability.domain.Agent;
import org.junit.jupiter.api.Test;

/** T5: round-robin. */
class RotationTest {

    @Test
    void shouldFindNobodyWhenNobodyIsAvailable() {
        assertThat(new Rotation(7, List.of()).next()).isEmpty();
    }

    @Test
    void shouldTakeWhoNeverHadATurnFirst() {
        var old = new Candidate(agent(), 3);
        var fresh = new Candidate(agent(), 0);

        assertThat(new Rotation(3, List.of(old, fresh)).next()).contains(fresh);
    }

    @Property
    void nobodyIsEverMoreThanOneTurnAhead(
            @ForAll @IntRange(min = 1, max = 9) int agents,
            @ForAll @IntRange(max = 60) int tickets) {
        var given = new HashMap<UUID, Integer>();
        var rotation = start(agents);
        rotation.candidates().forEach(one -> given.put(one.agent().id(), 0));
        for (int i = 0; i < tickets; i++) {
            var next = rotation.next().orElseThrow();
            given.merge(next.agent().id(), 1, Integer::sum);
            rotation = rotation.after(next);
        }

        assertThat(Collections.max(given.values()) - Collections.min(given.values()))
                .isLessThanOrEqualTo(1);
    }

    @Property
    void turnsComeRoundInTheSameOrder(@ForAll @IntRange(min = 1, max = 9) int agents) {
        var order = new ArrayList<UUID>();
        var rotation = start(agents);
        for (int i = 0; i < agents * 2; i++) {
            var next = rotation.next().orElseThrow();
            order.add(next.agent().id());
            rotation = rotation.after(next);
        }

        assertThat(order.subList(0, agents)).isEqualTo(order.subList(agents, agents * 2));
    }

    private static Rotation start(int agents) {
        return new Rotation(
                0, IntStream.range(0, agents).mapToObj(_ -> new Candidate(agent(), 0)).toList());
    }

    private static Agent agent() {
        return new Agent(UUID.randomUUID(), "Agent");
    }
}
