package org.chatdesk.identity.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chatdesk.contracts.Topics;
import org.chatdesk.contracts.event.Event;
import org.chatdesk.contracts.event.SessionTracked;
import org.chatdesk.identity.testing.MovableClock;
import org.chatdesk.identity.testing.Started;
import org.chatdesk.identity.testing.UserTokens;
import org.chatdesk.identity.testing.WidgetStart;
import org.chatdesk.kit.testing.EventLog;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * What the other services are told of a device: where it is, and what it did before it was known.
 */
@QuarkusTest
class VisitIT { // I11
    private static final String FIREFOX =
            "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0";
    private static final String HOME = "http://localhost:8421/";
    private static final String PRICES = HOME + "prices";

    @Inject MovableClock clock;

    @AfterEach
    void letTheClockRun() {
        clock.run();
    }

    @Test
    void shouldTellWhereAndWithWhatAVisitorIs() {
        var told = told(visitor("81.2.69.142", "", ""));
        assertThat(told.name()).isEqualTo("page_view");
        assertThat(told.url()).isEqualTo(HOME);
        assertThat(told.title()).isEqualTo("Home");
        assertThat(told.device()).isEqualTo("desktop");
        assertThat(told.browser()).isEqualTo("Firefox 140");
        assertThat(told.os()).isEqualTo("Windows 10");
        assertThat(told.country()).isEqualTo("GB");
        assertThat(told.city()).isEqualTo("London");
    }

    @Test
    void shouldBelieveTheProxyWhereTheFileKnowsNothing() {
        var told = told(visitor("198.51.100.1", "NO", "Bergen"));
        assertThat(told.country()).isEqualTo("NO");
        assertThat(told.city()).isEqualTo("Bergen");
        var both = told(visitor("81.2.69.142", "NO", "Bergen"));
        assertThat(both.country()).isEqualTo("GB");
    }

    @Test
    void shouldKnowNoPlaceOfAPrivateAddress() {
        var told = told(visitor("192.168.1.4", "", ""));
        assertThat(told.country()).isNull();
        assertThat(told.city()).isNull();
    }

    @Test
    void shouldTellWhatADeviceDidBeforeItWasKnown() {
        var nobody = WidgetStart.onClinic().with("userAgent", FIREFOX).start();
        var there = onward(nobody, PRICES, false);
        assertThat(there.isNobody()).isTrue();

        var visitor = onward(there, HOME + "book", true).contact();

        await(visitor, 3);
        assertThat(all(visitor))
                .extracting(event -> event.payload().url())
                .containsExactly(HOME, PRICES, HOME + "book");
    }

    @Test
    void shouldTellOnlyTheNextUserOfADeviceWhatNobodyDid() { // peers' fault: one sees another's
        var first = visitor("81.2.69.142", "", "");
        var nobody = WidgetStart.onClinic().start();
        var carl =
                WidgetStart.onClinic()
                        .with("sessionToken", nobody.sessionToken())
                        .with("userToken", UserTokens.ofClinic("u-" + UUID.randomUUID(), _ -> {}))
                        .start();
        var ada =
                WidgetStart.onClinic()
                        .with("sessionToken", nobody.sessionToken())
                        .with("userToken", UserTokens.ofClinic("u-" + UUID.randomUUID(), _ -> {}))
                        .with("page", Map.of("url", PRICES, "title", "Prices", "referrer", ""))
                        .start();

        await(carl.contact(), 1);
        await(ada.contact(), 1);
        assertThat(all(carl.contact()))
                .extracting(event -> event.payload().url())
                .containsExactly(HOME);
        assertThat(all(ada.contact()))
                .extracting(event -> event.payload().url())
                .containsExactly(PRICES);
        assertThat(all(first.contact())).hasSize(1);
    }

    @Test
    void shouldCountComingBackAfterAWhileAsAVisit() {
        // As exactly as the database keeps it.
        var start = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        clock.stopAt(start);
        var visitor = visitor("81.2.69.142", "", "");
        clock.stopAt(start.plus(Duration.ofMinutes(29)));
        onward(visitor, HOME, false);
        clock.stopAt(start.plus(Duration.ofMinutes(59)));
        onward(visitor, HOME, false);

        await(visitor.contact(), 2);
        assertThat(all(visitor.contact())).extracting(Event::at).doesNotHaveDuplicates();
    }

    private static Started visitor(String ip, String country, String city) {
        return WidgetStart.onClinic()
                .with("asVisitor", true)
                .with("userAgent", FIREFOX)
                .with("ip", ip)
                .with("country", country)
                .with("city", city)
                .start();
    }

    private static Started onward(Started from, String page, boolean asVisitor) {
        return WidgetStart.onClinic()
                .with("sessionToken", from.sessionToken())
                .with("asVisitor", asVisitor)
                .with("page", Map.of("url", page, "title", "A page", "referrer", ""))
                .start();
    }

    private static SessionTracked told(Started by) {
        await(by.contact(), 1);
        return all(by.contact()).getFirst().payload();
    }

    /** As many, and no more. */
    private static void await(UUID contact, int count) {
        org.awaitility.Awaitility.await()
                .untilAsserted(() -> assertThat(all(contact)).hasSize(count));
    }

    private static List<Event<SessionTracked>> all(UUID contact) {
        return EventLog.all(Topics.SESSION_TRACKED).stream()
                .filter(event -> contact.equals(event.payload().contact()))
                .toList();
    }
}
