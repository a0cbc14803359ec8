package org.chatdesk.crm.customer;

import static org.awaitility.Awaitility.await;
import static org.chatdesk.crm.testing.Agents.get;
import static org.chatdesk.crm.testing.Agents.publish;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.chatdesk.contracts.Topics;
import org.chatdesk.contracts.event.ContactChanged;
import org.chatdesk.contracts.event.ContactMerged;
import org.chatdesk.contracts.event.OrganizationChanged;
import org.chatdesk.contracts.event.OrganizationChanged.VisitorPolicy;
import org.chatdesk.contracts.event.VisitorExpired;
import org.chatdesk.crm.testing.Agents;
import org.chatdesk.crm.testing.Story;
import org.chatdesk.crm.testing.Talk;
import org.chatdesk.kit.testing.Infrastructure;
import org.junit.jupiter.api.Test;

/** C2: the sidebar as agents get it, from events on the log. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class SidebarIT {
    private static final String SIDEBAR = "/api/admin/chats/sidebar";

    private final UUID organization = UUID.randomUUID();
    private final String token = Agents.token(organization);
    private final Story story = new Story(organization);

    @Test
    void shouldGroupThoseWhoHaveWritten() {
        organizationNames("doctor", "client");
        var client = contact("Carl", "client");
        var doctor = contact("Dora", "doctor");
        var visitor = contact("Quiet Otter", "visitor");
        var silent = contact("Silent", "client");
        Talk.support(story, client).byContact("from a client");
        Talk.support(story, doctor).byContact("from a doctor");
        Talk.support(story, visitor).byContact("from a visitor");
        Talk.support(story, silent).byMember(UUID.randomUUID(), "to somebody silent");
        publish(story);
        await().untilAsserted(() ->
                get(token, SIDEBAR)
                        .statusCode(200)
                        .body("groups.type", contains("visitor", "doctor", "client"))
                        .body("groups[2].contacts.name", contains("Carl")));
    }

    @Test
    void shouldLetAVisitorGoWhenItsTimeIsOver() {
        var visitor = contact("Quiet Otter", "visitor");
        Talk.support(story, visitor).byContact("hello");
        publish(story);
        await().untilAsserted(() -> get(token, SIDEBAR).body("groups", hasSize(1)));
        var expired = new VisitorExpired(visitor, Instant.now(), VisitorPolicy.ANONYMISE);
        publish(story.tell(Topics.VISITOR_EXPIRED, visitor, 2, expired));
        await().untilAsserted(() -> get(token, SIDEBAR).body("groups", hasSize(0)));
    }

    @Test
    void shouldListTheContactInsteadOfTheVisitorTheyWere() { // I5
        var visitor = contact("Quiet Otter", "visitor");
        var client = contact("Carl", "client");
        var talk = Talk.support(story, visitor);
        talk.byContact("hello");
        publish(story);
        await().untilAsserted(() -> get(token, SIDEBAR).body("groups.type", contains("visitor")));

        publish(story.tell(Topics.CONTACT_MERGED, visitor, 2, new ContactMerged(visitor, client)));
        publish(talk.continuedBy(client));

        await().untilAsserted(() ->
                get(token, SIDEBAR)
                        .body("groups.type", contains("client"))
                        .body("groups[0].contacts.name", contains("Carl"))
                        .body("groups[0].contacts[0].conversation", equalTo(talk.id().toString())));
        await().untilAsserted(() ->
                get(token, "/api/admin/chats/" + talk.id())
                        .statusCode(200)
                        .body("contact.id", equalTo(client.toString())));
    }

    @Test
    void shouldFallBackToTheConversationThatIsLeft() {
        var client = contact("Carl", "client");
        var first = Talk.support(story, client);
        first.byContact("first");
        var second = Talk.support(story, client);
        second.byContact("second");
        publish(story);
        expectConversation(second.id());
        publish(second.deleted());
        expectConversation(first.id());
    }

    private void expectConversation(UUID conversation) {
        await().untilAsserted(() ->
                get(token, SIDEBAR)
                        .body(
                                "groups[0].contacts[0].conversation",
                                equalTo(conversation.toString())));
    }

    private void organizationNames(String... types) {
        var state =
                new OrganizationChanged(
                        organization,
                        "Clinic",
                        "clinic",
                        "http://localhost",
                        "en",
                        "UTC",
                        List.of(types),
                        Duration.ofMinutes(5),
                        VisitorPolicy.ANONYMISE,
                        false,
                        null,
                        null);
        story.tell(Topics.ORGANIZATION_CHANGED, organization, 1, state);
    }

    private UUID contact(String name, String type) {
        var id = UUID.randomUUID();
        story.tell(
                Topics.CONTACT_CHANGED,
                id,
                1,
                new ContactChanged(id, type, null, name, null, "en", false, null));
        return id;
    }
}
