package org.chatdesk.crm.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.chatdesk.crm.testing.Agents.get;
import static org.chatdesk.crm.testing.Agents.publish;
import static org.hamcrest.Matchers.anEmptyMap;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.chatdesk.contracts.Topics;
import org.chatdesk.contracts.event.ContactChanged;
import org.chatdesk.contracts.event.ContactMerged;
import org.chatdesk.contracts.event.Event;
import org.chatdesk.contracts.event.OrganizationChanged.VisitorPolicy;
import org.chatdesk.contracts.event.SessionTracked;
import org.chatdesk.contracts.event.VisitorExpired;
import org.chatdesk.crm.testing.Agents;
import org.chatdesk.crm.testing.Story;
import org.chatdesk.kit.testing.EventLog;
import org.chatdesk.kit.testing.Infrastructure;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** C5, I11: one customer as agents get them, from events on the log. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class CustomerIT {
    private static final String CUSTOMER = "/api/admin/contacts/{id}";

    private final UUID organization = UUID.randomUUID();
    private final String token = Agents.token(organization);
    private final Story story = new Story(organization);
    private final UUID device = UUID.randomUUID();

    @Test
    void shouldShowWhoTheyAreWhereTheyAreAndWhatTheyLookAt() {
        var carl = contact("Carl", "client", false);
        tell(device, carl, "page_view", "Home");
        tell(device, carl, "cart_filled", "Prices");
        publish(story);
        await().untilAsserted(() -> customer(carl).statusCode(200).body("pages", hasSize(2)));
        customer(carl)
                .body("name", equalTo("Carl"))
                .body("type", equalTo("client"))
                .body("email", equalTo("carl@x.test"))
                .body("blocked", equalTo(false))
                .body("attributes", equalTo(Map.of("plan", "gold")))
                .body("sessions", hasSize(1))
                .body("sessions[0].id", equalTo(device.toString()))
                .body("sessions[0].device", equalTo("mobile"))
                .body("sessions[0].browser", equalTo("Firefox 140"))
                .body("sessions[0].os", equalTo("Android 16"))
                .body("sessions[0].country", equalTo("NO"))
                .body("sessions[0].city", equalTo("Oslo"))
                .body("sessions[0].referrer", equalTo("https://search.test/"))
                .body("sessions[0].page.title", equalTo("Prices"))
                .body("pages.name", contains("cart_filled", "page_view"))
                .body("pages.title", contains("Prices", "Home"));
    }

    @Test
    void shouldCountAnEventOnceAndTheNewestForTheDevice() { // INV-8
        var carl = contact("Carl", "client", false);
        var first = tell(device, carl, "page_view", "First");
        var second = tell(device, carl, "page_view", "Second");
        var last = tell(device, carl, "page_view", "Last");
        publish(story.lines().getFirst());
        // Two of a topic's key never overtake each other, but another log may bring them again.
        publish(last);
        publish(first);
        publish(second);
        publish(last);
        await().untilAsserted(() ->
                customer(carl).body("pages.title", contains("Last", "Second", "First")));
        customer(carl).body("sessions", hasSize(1)).body("sessions[0].page.title", equalTo("Last"));
    }

    @Test
    void shouldHoldNoMoreThanItShowsAndKeepTheNewest() {
        var carl = contact("Carl", "client", false);
        for (var i = 0; i < 60; i++) {
            tell(UUID.randomUUID(), carl, "page_view", "Page " + i);
        }
        publish(story);
        await().untilAsserted(() ->
                customer(carl)
                        .body("pages[0].title", equalTo("Page 59"))
                        .body("pages", hasSize(20))
                        .body("sessions", hasSize(5))
                        .body("sessions[0].page.title", equalTo("Page 59")));
    }

    @Test
    void shouldTellWhetherTheyAreBlocked() { // I14
        var carl = contact("Carl", "client", true);
        publish(story);
        await().untilAsserted(() -> customer(carl).statusCode(200).body("blocked", equalTo(true)));
    }

    @Test
    void shouldForgetAVisitorWhoseTimeIsOverEvenWhatComesLate() {
        var visitor = contact("Quiet Otter", "visitor", false);
        tell(device, visitor, "page_view", "Home");
        publish(story);
        await().untilAsserted(() -> customer(visitor).body("pages", hasSize(1)));
        var expired = new VisitorExpired(visitor, Instant.now(), VisitorPolicy.ANONYMISE);
        publish(story.tell(Topics.VISITOR_EXPIRED, visitor, 2, expired));
        await().untilAsserted(() -> customer(visitor).body("pages", hasSize(0)));
        publish(tell(device, visitor, "page_view", "Late"));
        var after = contact("After", "client", false);
        story.lines().stream()
                .filter(line -> line.event().aggregate().equals(after))
                .forEach(Agents::publish);
        publish(tell(device, after, "page_view", "Somebody else's"));
        await().untilAsserted(() -> customer(after).body("pages", hasSize(1)));
        customer(visitor)
                .statusCode(200)
                .body("name", equalTo("Former visitor"))
                .body("email", nullValue())
                .body("attributes", anEmptyMap())
                .body("sessions", hasSize(0))
                .body("pages", hasSize(0));
    }

    @Test
    void shouldGiveTheContactWhatTheVisitorTheyWereDid() { // I5
        var visitor = contact("Quiet Otter", "visitor", false);
        var carl = contact("Carl", "client", false);
        tell(device, visitor, "page_view", "As a visitor");
        publish(story);
        await().untilAsserted(() -> customer(visitor).body("pages", hasSize(1)));
        publish(story.tell(Topics.CONTACT_MERGED, visitor, 2, new ContactMerged(visitor, carl)));
        publish(tell(device, visitor, "page_view", "Late"));
        publish(tell(device, carl, "page_view", "As Carl"));
        await().untilAsserted(() ->
                customer(carl)
                        .body("pages.title", contains("As Carl", "Late", "As a visitor"))
                        .body("sessions", hasSize(1))
                        .body("sessions[0].page.title", equalTo("As Carl")));
        customer(visitor).body("pages", hasSize(0)).body("sessions", hasSize(0));
    }

    @Test
    void shouldNotShowNobodyUntilTheyAreSomebody() {
        var carl = UUID.randomUUID();
        publish(tell(device, null, "page_view", "Nobody's"));
        publish(tell(device, carl, "page_view", "Carl's"));
        customer(carl).statusCode(404);
        publish(changed(carl, "Carl", "client", false));
        await().untilAsserted(() ->
                customer(carl).statusCode(200).body("pages.title", contains("Carl's")));
    }

    @Test
    void shouldNotShowAnotherOrganizationsCustomer() { // INV-13, INV-15
        var carl = contact("Carl", "client", false);
        tell(device, carl, "page_view", "Home");
        publish(story);
        await().untilAsserted(() -> customer(carl).body("pages", hasSize(1)));
        var theirs = Agents.token(UUID.randomUUID());
        var foreign = get(theirs, CUSTOMER, carl).statusCode(404).extract().asByteArray();
        var unknown = get(theirs, CUSTOMER, UUID.randomUUID()).statusCode(404);
        assertThat(foreign).isEqualTo(unknown.extract().asByteArray());

        var forged = tell(device, carl, "page_view", "Forged").event();
        EventLog.publish(
                Topics.SESSION_TRACKED,
                new Event<>(
                        forged.id(),
                        UUID.randomUUID(),
                        forged.aggregate(),
                        forged.version(),
                        forged.at(),
                        forged.actor(),
                        forged.payload()));
        EventLog.awaitRaw("session.tracked.dead.crm-query", forged.id().toString());
        customer(carl).body("pages.title", contains("Home"));
    }

    private ValidatableResponse customer(UUID contact) {
        return get(token, CUSTOMER, contact);
    }

    private Story.Line<SessionTracked> tell(
            UUID session, @Nullable UUID contact, String name, String title) {
        var told =
                new SessionTracked(
                        session,
                        contact,
                        name,
                        "https://clinic.test/",
                        title,
                        Map.of(),
                        "mobile",
                        "Firefox 140",
                        "Android 16",
                        "NO",
                        "Oslo",
                        "https://search.test/");
        var at = story.later();
        return story.tell(Topics.SESSION_TRACKED, session, at.toEpochMilli(), told);
    }

    private UUID contact(String name, String type, boolean blocked) {
        var id = UUID.randomUUID();
        changed(id, name, type, blocked);
        return id;
    }

    private Story.Line<ContactChanged> changed(UUID id, String name, String type, boolean blocked) {
        var email = name.replace(" ", "").toLowerCase(java.util.Locale.ROOT) + "@x.test";
        var state =
                new ContactChanged(
                        id, type, null, name, email, "en", blocked, Map.of("plan", "gold"));
        return story.tell(Topics.CONTACT_CHANGED, id, 1, state);
    }
}
