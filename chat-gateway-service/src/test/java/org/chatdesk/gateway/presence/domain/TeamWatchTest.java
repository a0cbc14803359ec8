package org.chatdesk.gateway.presence.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.chatdesk.gateway.presence.domain.TeamWatch.News;
import org.chatdesk.gateway.presence.domain.TeamWatch.Team;
import org.junit.jupiter.api.Test;

class TeamWatchTest { // M11, INV-12
    private static final UUID ORGANIZATION = new UUID(0, 1);
    private static final Team TEAM = new Team(ORGANIZATION, null);

    private final Socket emma = new Socket(ORGANIZATION, new UUID(0, 2), false);
    private final Socket noah = new Socket(ORGANIZATION, new UUID(0, 3), false);
    private final Socket stranger = new Socket(new UUID(0, 9), new UUID(0, 4), false);
    private final Set<Team> there = new HashSet<>();
    private final TeamWatch watch = new TeamWatch();

    @Test
    void shouldTellOnceAndThenOfChangesOnly() {
        assertThat(watch.join(emma, there::contains)).containsExactly(new News(emma, false));
        assertThat(watch.join(emma, there::contains)).isEmpty();
        assertThat(watch.due(there::contains)).isEmpty();
        there.add(TEAM);
        assertThat(watch.due(there::contains)).containsExactly(new News(emma, true));
        assertThat(watch.due(there::contains)).isEmpty();
        there.clear();
        watch.leave(emma);
        assertThat(watch.due(there::contains)).isEmpty();
    }

    @Test
    void shouldTellEverybodyOfTheirOwnTeamAndAskForEachOnce() {
        watch.join(emma, there::contains);
        watch.join(noah, there::contains);
        watch.join(stranger, there::contains);
        there.add(TEAM);
        var asked = new ArrayList<Team>();
        var news =
                watch.due(team -> {
                    asked.add(team);
                    return there.contains(team);
                });
        assertThat(news).containsExactlyInAnyOrder(new News(emma, true), new News(noah, true));
        assertThat(asked).doesNotHaveDuplicates().hasSize(2);
    }
}
