package org.chatdesk.gateway.presence.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.chatdesk.contracts.event.PresenceSignal.State;
import org.chatdesk.gateway.presence.domain.OwnSockets.News;
import org.junit.jupiter.api.Test;

class OwnSocketsTest { // M11
    private static final Instant START = Instant.parse("2026-11-21T10:00:00Z");
    private static final UUID ORGANIZATION = new UUID(0, 1);
    private static final UUID EMMA = new UUID(0, 2);

    private final OwnSockets sockets = new OwnSockets();
    private final Socket phone = new Socket(ORGANIZATION, EMMA, false);
    private final Socket laptop = new Socket(ORGANIZATION, EMMA, false);

    @Test
    void shouldTellOnceWhoCameAndRenewIt() {
        sockets.came(phone);
        assertThat(states(0)).containsExactly(State.ACTIVE);
        sockets.came(laptop);
        assertThat(states(1)).isEmpty();
        assertThat(states(29)).isEmpty();
        assertThat(states(30)).containsExactly(State.ACTIVE);
    }

    @Test
    void shouldBeAsPresentAsOnTheDeviceThatIsMostSo() {
        sockets.came(phone);
        sockets.came(laptop);
        assertThat(states(0)).containsExactly(State.ACTIVE);
        sockets.said(phone, State.AWAY);
        assertThat(states(1)).isEmpty();
        sockets.said(laptop, State.AWAY);
        assertThat(states(2)).containsExactly(State.AWAY);
        sockets.left(laptop, at(3));
        assertThat(states(3)).isEmpty();
        sockets.said(phone, State.ACTIVE);
        assertThat(states(4)).containsExactly(State.ACTIVE);
    }

    @Test
    void shouldNotMindAPageThatIsLoadedAnew() {
        sockets.came(phone);
        states(0);
        sockets.left(phone, at(1));
        assertThat(states(2)).isEmpty();
        sockets.came(laptop);
        assertThat(states(6)).isEmpty();
    }

    @Test
    void shouldSayWhenSomebodyWasThereLast() {
        sockets.came(phone);
        states(0);
        sockets.left(phone, at(10));
        assertThat(states(14)).isEmpty();
        assertThat(sockets.due(at(15)))
                .containsExactly(new News(Who.of(phone), State.OFFLINE, at(10), List.of()));
        assertThat(states(60)).isEmpty();
    }

    @Test
    void shouldForgetASocketThatClosedBeforeItCame() {
        sockets.left(phone, at(0));
        assertThat(states(60)).isEmpty();
    }

    /**
     * Whatever sockets do: what was told last is what is so, and nobody is told the same at once.
     */
    @Property
    void shouldAlwaysHaveToldHowItIs(
            @ForAll @Size(max = 40) List<@IntRange(max = 7) Integer> moves) {
        var fresh = new OwnSockets();
        var told = new ArrayList<State>();
        var second = 0;
        for (var move : moves) {
            var socket = move % 2 == 0 ? phone : laptop;
            switch (move / 2) {
                case 0 -> fresh.came(socket);
                case 1 -> fresh.said(socket, State.AWAY);
                case 2 -> fresh.said(socket, State.ACTIVE);
                default -> fresh.left(socket, at(second));
            }
            second++;
            fresh.due(at(second)).forEach(news -> told.add(news.state()));
            assertThat(fresh.due(at(second))).isEmpty();
        }
        fresh.left(phone, at(second));
        fresh.left(laptop, at(second));
        fresh.due(at(second + 5)).forEach(news -> told.add(news.state()));
        if (!told.isEmpty()) {
            assertThat(told.getLast()).isEqualTo(State.OFFLINE);
        }
        assertThat(fresh.due(at(second + 500))).isEmpty();
    }

    private List<State> states(long second) {
        return sockets.due(at(second)).stream().map(News::state).toList();
    }

    private static Instant at(long second) {
        return START.plusSeconds(second);
    }
}
