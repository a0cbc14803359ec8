package org.chatdesk.gateway.presence.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.chatdesk.contracts.event.PresenceSignal.State;
import org.chatdesk.contracts.event.SenderRole;
import org.chatdesk.gateway.presence.domain.Presences.Word;
import org.junit.jupiter.api.Test;

class PresencesTest { // M11, G3
    private static final Instant START = Instant.parse("2026-11-21T10:00:00Z");
    private static final UUID ORGANIZATION = new UUID(0, 1);
    private static final Who EMMA = new Who(ORGANIZATION, new UUID(0, 2), SenderRole.CONTACT);
    private static final Who OLA = new Who(ORGANIZATION, new UUID(0, 3), SenderRole.AGENT);
    private static final UUID ONE = new UUID(1, 1);
    private static final UUID OTHER = new UUID(1, 2);

    private final Presences presences = new Presences();

    @Test
    void shouldStayWhileAnyInstanceHasThem() {
        assertThat(hear(ONE, State.ACTIVE, 0)).containsExactly(State.ACTIVE);
        assertThat(hear(OTHER, State.ACTIVE, 1)).isEmpty();
        assertThat(hear(ONE, State.OFFLINE, 2)).isEmpty();
        assertThat(hear(OTHER, State.OFFLINE, 3)).containsExactly(State.OFFLINE);
        assertThat(presences.find(EMMA, at(4))).contains(new Standing(EMMA, State.OFFLINE, at(3)));
    }

    @Test
    void shouldLetGoOfAnInstanceThatFellSilent() {
        hear(ONE, State.ACTIVE, 0);
        hear(OTHER, State.AWAY, 20);
        assertThat(presences.expire(at(74))).isEmpty();
        assertThat(presences.expire(at(75))).containsExactly(new Standing(EMMA, State.AWAY, null));
        assertThat(presences.expire(at(95)))
                .containsExactly(new Standing(EMMA, State.OFFLINE, at(20)));
        assertThat(presences.expire(at(96))).isEmpty();
    }

    @Test
    void shouldForgetWhoWasNotThereForADay() {
        hear(ONE, State.ACTIVE, 0);
        presences.expire(at(24 * 3600 - 1));
        assertThat(presences.find(EMMA, at(24 * 3600 - 1))).isPresent();
        presences.expire(at(24 * 3600));
        assertThat(presences.find(EMMA, at(24 * 3600))).isEmpty();
    }

    @Test
    void shouldListMembersWhoAreThere() {
        hear(ONE, State.ACTIVE, 0);
        presences.hear(OLA, word(ONE, State.AWAY, 0), at(0));
        assertThat(presences.membersThere(ORGANIZATION, at(1)))
                .containsExactly(new Standing(OLA, State.AWAY, null));
        assertThat(presences.membersThere(ORGANIZATION, at(75))).isEmpty();
        assertThat(presences.membersThere(new UUID(0, 9), at(1))).isEmpty();
    }

    @Test
    void shouldKnowWhetherAnybodyOfATeamIsThere() {
        var billing = new UUID(2, 1);
        hear(ONE, State.ACTIVE, 0);
        assertThat(presences.isTeamThere(ORGANIZATION, null, at(1))).isFalse();
        presences.hear(OLA, new Word(ONE, State.AWAY, at(1), at(1), List.of(billing)), at(1));
        assertThat(presences.isTeamThere(ORGANIZATION, null, at(2))).isTrue();
        assertThat(presences.isTeamThere(ORGANIZATION, billing, at(2))).isTrue();
        assertThat(presences.isTeamThere(ORGANIZATION, new UUID(2, 2), at(2))).isFalse();
        assertThat(presences.isTeamThere(new UUID(0, 9), null, at(2))).isFalse();
        assertThat(presences.isTeamThere(ORGANIZATION, billing, at(76))).isFalse();
    }

    /** Each instance hears the others in an order of its own, and some words twice. */
    @Property
    void shouldBeTheSameInWhateverOrderWordsCome(
            @ForAll("words") List<Word> words, @ForAll long seed) {
        var shuffled = new ArrayList<>(words);
        shuffled.addAll(words);
        Collections.shuffle(shuffled, new Random(seed));
        var one = new Presences();
        var other = new Presences();
        words.forEach(word -> one.hear(EMMA, word, at(60)));
        shuffled.forEach(word -> other.hear(EMMA, word, at(60)));

        for (var second : List.of(60L, 75L, 90L, 120L, 200L)) {
            assertThat(other.find(EMMA, at(second))).isEqualTo(one.find(EMMA, at(second)));
        }
    }

    @Provide
    Arbitrary<List<Word>> words() {
        // One instance says one thing at a time.
        return Combinators.combine(
                        Arbitraries.of(ONE, OTHER),
                        Arbitraries.of(State.values()),
                        Arbitraries.integers().between(0, 59))
                .as((instance, state, second) -> word(instance, state, second))
                .list()
                .uniqueElements(word -> List.of(word.instance(), word.saidAt()))
                .ofMaxSize(20);
    }

    private List<State> hear(UUID instance, State state, long second) {
        return presences.hear(EMMA, word(instance, state, second), at(second)).stream()
                .map(Standing::state)
                .toList();
    }

    private static Word word(UUID instance, State state, long second) {
        return new Word(instance, state, at(second), at(second));
    }

    private static Instant at(long second) {
        return START.plusSeconds(second);
    }
}
