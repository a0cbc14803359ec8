package org.chatdesk.gateway.presence.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.chatdesk.contracts.event.PresenceSignal.State;
import org.chatdesk.contracts.event.SenderRole;
import org.junit.jupiter.api.Test;

class WatchersTest { // M11, INV-12
    private static final UUID ORGANIZATION = new UUID(0, 1);
    private static final UUID OTHERS = new UUID(0, 9);

    private final Socket emma = new Socket(ORGANIZATION, new UUID(0, 2), false);
    private final Socket noah = new Socket(ORGANIZATION, new UUID(0, 3), false);
    private final Socket ola = new Socket(ORGANIZATION, new UUID(0, 4), true);
    private final Socket kari = new Socket(ORGANIZATION, new UUID(0, 5), true);
    private final Socket stranger = new Socket(OTHERS, new UUID(0, 6), true);
    private final Watchers watchers = new Watchers();

    @Test
    void shouldTellMembersOfTheContactsTheyHaveInView() {
        watchers.watch(ola, List.of(emma.subject()));
        watchers.watch(kari, List.of());
        assertThat(watchers.of(Who.of(emma))).containsExactly(ola);
        assertThat(watchers.watch(ola, List.of(noah.subject()))).containsExactly(noah.subject());
        assertThat(watchers.of(Who.of(emma))).isEmpty();
    }

    @Test
    void shouldTellMembersOfEachOtherOnceTheyAsk() {
        assertThat(watchers.of(Who.of(kari))).isEmpty();
        watchers.watch(ola, List.of());
        assertThat(watchers.of(Who.of(kari))).containsExactly(ola);
        watchers.leave(ola);
        assertThat(watchers.of(Who.of(kari))).isEmpty();
    }

    @Test
    void shouldNeverTellContactsOfContactsOrAnybodyOfStrangers() {
        watchers.watch(noah, List.of(emma.subject(), ola.subject(), stranger.subject()));
        watchers.watch(stranger, List.of(emma.subject(), ola.subject()));
        assertThat(watchers.of(Who.of(emma))).isEmpty();
        assertThat(watchers.of(Who.of(ola))).containsExactly(noah);
        assertThat(watchers.of(Who.of(stranger))).containsExactly(stranger);
    }

    @Test
    void shouldTellContactsOnlyThatAnAgentIsThere() {
        var since = Instant.parse("2026-11-21T10:00:00Z");
        var who = new Who(ORGANIZATION, ola.subject(), SenderRole.AGENT);
        assertThat(new Standing(who, State.AWAY, null).forContact().state())
                .isEqualTo(State.ACTIVE);
        var gone = new Standing(who, State.OFFLINE, since);
        assertThat(gone.forContact().lastSeenAt()).isNull();
        assertThat(gone.forMember().lastSeenAt()).isEqualTo(since);
    }
}
