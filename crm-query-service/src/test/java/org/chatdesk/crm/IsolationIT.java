package org.chatdesk.crm;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.chatdesk.crm.testing.Agents.get;
import static org.chatdesk.crm.testing.Agents.publish;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.chatdesk.contracts.event.Event;
import org.chatdesk.crm.testing.Agents;
import org.chatdesk.crm.testing.Order;
import org.chatdesk.crm.testing.Story;
import org.chatdesk.crm.testing.Talk;
import org.chatdesk.kit.testing.EventLog;
import org.chatdesk.kit.testing.Infrastructure;
import org.chatdesk.kit.testing.Tokens;
import org.junit.jupiter.api.Test;

/** Organizations never see each other. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class IsolationIT {
    private final Story story = new Story(UUID.randomUUID());
    private final String ours = Agents.token(story.organization());
    private final UUID otherOrganization = UUID.randomUUID();
    private final String theirs = Agents.token(otherOrganization);

    @Inject Sql sql;

    /** INV-13 */
    @Test
    void shouldAnswerForeignIdsLikeUnknownOnes() {
        var talk = Talk.support(story, UUID.randomUUID());
        talk.byContact("canary");
        var order = new Order(story);
        order.placed();
        publish(story);
        await().untilAsserted(() -> {
            get(ours, "/api/admin/chats/{id}", talk.id()).statusCode(200);
            get(ours, "/api/crm/tickets/{id}", order.ticket).statusCode(200);
        });
        assertSameAsUnknown("/api/admin/chats/", talk.id().toString());
        assertSameAsUnknown("/api/crm/tickets/", order.ticket.toString());
        assertSameAsUnknown("/api/crm/tickets/order/", order.orderId);
        get(theirs, "/api/admin/chats").body("chats", hasSize(0)).body("total", equalTo(0));
        get(theirs, "/api/admin/chats/sidebar").body("groups", hasSize(0));
        get(theirs, "/api/crm/tickets").body("tickets", hasSize(0)).body("total", equalTo(0));
        var sameContactElsewhere = Tokens.contact(otherOrganization, order.brand, "brand", "Blue");
        get(sameContactElsewhere, "/api/widget/tickets").body("tickets", hasSize(0));
    }

    /** INV-14 */
    @Test
    void shouldShowNoRowsWithoutATenant() {
        publish(Talk.support(story, UUID.randomUUID()).byContact("canary"));
        await().untilAsserted(() -> get(ours, "/api/admin/chats").body("total", equalTo(1)));
        assertThat(sql.list(row -> row.getString(1), "select id from view_chat")).isEmpty();
    }

    /** INV-15 */
    @Test
    void shouldParkAnEventThatNamesAnotherOrganization() {
        var talk = Talk.support(story, UUID.randomUUID());
        publish(talk.byContact("ours"));
        await().untilAsserted(() -> get(ours, "/api/admin/chats/{id}", talk.id()).statusCode(200));
        var line = talk.byContact("forged");
        var event = line.event();
        EventLog.publish(
                line.topic(),
                new Event<>(
                        event.id(),
                        otherOrganization,
                        event.aggregate(),
                        event.version(),
                        event.at(),
                        event.actor(),
                        event.payload()));
        EventLog.awaitRaw("message.created.dead.crm-query", event.id().toString());
        get(theirs, "/api/admin/chats").body("total", equalTo(0));
        get(ours, "/api/admin/chats/{id}", talk.id()).body("preview", equalTo("ours"));
    }

    /** INV-38: a poison record is parked, and what comes after it is not held up. */
    @Test
    void shouldParkPoisonAndGoOn() {
        var poison = "{\"poison\":\"" + UUID.randomUUID() + "\"";
        EventLog.publish("message.created", "any", poison.getBytes(UTF_8));
        var talk = Talk.support(story, UUID.randomUUID());
        publish(talk.byContact("after the poison"));
        await().untilAsserted(() -> get(ours, "/api/admin/chats/{id}", talk.id()).statusCode(200));
        EventLog.awaitRaw("message.created.dead.crm-query", poison);
    }

    private void assertSameAsUnknown(String path, String id) {
        var foreign = get(theirs, path + id).statusCode(404).extract().asByteArray();
        var unknown = get(theirs, path + UUID.randomUUID()).statusCode(404).extract().asByteArray();
        assertThat(foreign).isEqualTo(unknown);
    }
}
