package org.chatdesk.gateway.fanout.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ContinuityTest { // INV-4, INV-10
    private static final UUID CLINIC = UUID.randomUUID();
    private static final UUID ANNA = UUID.randomUUID();

    private final Receivers receivers = new Receivers();
    private final KnownHeads heads = new KnownHeads();
    private final Continuity continuity = new Continuity(receivers, heads);
    private final List<Receiver> begunAnew = new ArrayList<>();

    private final class Connected implements Receiver {
        private final boolean isMember;

        Connected(boolean isMember) {
            this.isMember = isMember;
        }

        @Override
        public UUID organization() {
            return CLINIC;
        }

        @Override
        public UUID subject() {
            return ANNA;
        }

        @Override
        public boolean isMember() {
            return isMember;
        }

        @Override
        public @Nullable UUID department() {
            return null;
        }

        @Override
        public void push(Delivery delivery) {
            throw new AssertionError("Nobody pushes here");
        }

        @Override
        public void startAnew() {
            begunAnew.add(this);
        }
    }

    @Test
    void shouldHaveEverybodyBeginAnewAndKnowNothing() {
        var member = new Connected(true);
        var first = new Connected(false);
        var second = new Connected(false);
        List.of(member, first, second).forEach(receivers::add);
        heads.complete(heads.watch(CLINIC, ANNA), Map.of(UUID.randomUUID(), 4L));

        continuity.broke();

        assertThat(begunAnew).containsExactlyInAnyOrder(member, first, second);
        assertThat(heads.of(CLINIC, ANNA)).isEmpty();
        assertThat(continuity.breaks()).isEqualTo(1);
    }
}
