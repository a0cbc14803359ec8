package org.chatdesk.identity.telling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.chatdesk.contracts.Topics;
import org.chatdesk.contracts.event.Event;
import org.chatdesk.contracts.event.Payload;
import org.chatdesk.identity.testing.MovableClock;
import org.chatdesk.identity.testing.Seeded;
import org.chatdesk.identity.testing.Started;
import org.chatdesk.identity.testing.UserTokens;
import org.chatdesk.identity.testing.WidgetStart;
import org.chatdesk.kit.testing.EventLog;
import org.chatdesk.kit.testing.Retelling;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** INV-3: what this service keeps is enough to tell everything again. */
@QuarkusTest
class TellingIT {
    private final Retelling retelling = Retelling.of("identity", Seeded.CLINIC);
    @Inject MovableClock clock;

    @AfterEach
    void letTheClockRun() {
        clock.run();
    }

    @Test
    void shouldTellOrganizationsAndPeopleAsTheyAre() throws Exception { // INV-3
        var visitor = WidgetStart.onClinic().with("asVisitor", true).start();
        var somebody =
                WidgetStart.onClinic()
                        .with("userToken", UserTokens.ofClinic("u-" + UUID.randomUUID(), _ -> {}))
                        .start();
        EventLog.await(Topics.VISITOR_CREATED, of(visitor));
        EventLog.await(Topics.CONTACT_CHANGED, of(somebody));

        retelling.run();

        Retelling.assertSameStates(Topics.ORGANIZATION_CHANGED, Seeded.CLINIC);
        Retelling.assertSameStates(Topics.MEMBER_CHANGED, Seeded.CLINIC);
        for (var who : List.of(visitor, somebody)) {
            assertThat(newest(EventLog.retold(Topics.CONTACT_CHANGED), who))
                    .isEqualTo(newest(EventLog.news(Topics.CONTACT_CHANGED), who));
        }
        assertThat(newest(EventLog.retold(Topics.VISITOR_CREATED), visitor))
                .isEqualTo(newest(EventLog.news(Topics.VISITOR_CREATED), visitor));
        retelling
                .call()
                .get("/api/admin/audit")
                .then()
                .statusCode(200)
                .body("entries.action", hasItem("telling.started"));
    }

    @Test
    void shouldTellTheEndsOfVisitors() throws Exception { // INV-3
        var merged = WidgetStart.onClinic().with("asVisitor", true).start();
        WidgetStart.onClinic()
                .with("sessionToken", merged.sessionToken())
                .with("userToken", UserTokens.ofClinic("u-" + UUID.randomUUID(), _ -> {}))
                .start();
        var expired = WidgetStart.onClinic().with("asVisitor", true).start();
        clock.stopAt(clock.instant().plus(Duration.ofHours(25)));
        EventLog.await(Topics.VISITOR_EXPIRED, of(expired));
        clock.run();

        retelling.run();

        assertThat(newest(EventLog.retold(Topics.VISITOR_EXPIRED), expired))
                .isEqualTo(newest(EventLog.news(Topics.VISITOR_EXPIRED), expired));
        assertThat(newest(EventLog.retold(Topics.CONTACT_MERGED), merged))
                .isEqualTo(newest(EventLog.news(Topics.CONTACT_MERGED), merged));
        assertThat(EventLog.retold(Topics.CONTACT_CHANGED)).noneMatch(of(expired));
    }

    private static <P extends Payload> P newest(List<Event<P>> told, Started of) {
        return told.stream().filter(of(of)).reduce((_, later) -> later).orElseThrow().payload();
    }

    private static <P extends Payload> Predicate<Event<P>> of(Started who) {
        return event -> event.aggregate().equals(who.contact());
    }

    @Test
    void shouldTellWhatDevicesDidUnderTheSameIds() { // INV-3
        var visitor = WidgetStart.onClinic().with("asVisitor", true).start();
        var first =
                EventLog.await(
                        Topics.SESSION_TRACKED,
                        event -> visitor.contact().equals(event.payload().contact()));

        retelling.run();

        var again =
                EventLog.retold(Topics.SESSION_TRACKED).stream()
                        .filter(event -> event.id().equals(first.id()))
                        .toList();
        assertThat(again).hasSize(1);
        assertThat(again.getFirst().payload()).isEqualTo(first.payload());
        assertThat(again.getFirst().at()).isEqualTo(first.at());
    }
}
