package org.chatdesk.crm.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.chatdesk.crm.testing.Agents.get;
import static org.chatdesk.crm.testing.Agents.publish;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.chatdesk.contracts.Topics;
import org.chatdesk.contracts.event.OrganizationChanged;
import org.chatdesk.contracts.event.OrganizationChanged.Department;
import org.chatdesk.contracts.event.OrganizationChanged.VisitorPolicy;
import org.chatdesk.crm.testing.Agents;
import org.chatdesk.crm.testing.Story;
import org.chatdesk.crm.testing.Talk;
import org.chatdesk.kit.testing.Infrastructure;
import org.junit.jupiter.api.Test;

/** C1, I9: whose conversation it is, and the conversations of one department. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class DepartmentsIT {
    private static final String CHATS = "/api/admin/chats";

    private final UUID organization = UUID.randomUUID();
    private final UUID billing = UUID.randomUUID();
    private final UUID sales = UUID.randomUUID();
    private final String token = Agents.token(organization);
    private final Story story = new Story(organization);
    private final Talk talk = Talk.support(story, UUID.randomUUID());

    @Test
    void shouldNameTheDepartmentAndFollowItsNameAndItsEnd() {
        publish(has(1, new Department(billing, "Billing"), new Department(sales, "Sales")));
        publish(talk.movedTo(billing));
        publish(talk.byContact("My bill"));
        eventually(() ->
                get(token, CHATS)
                        .body("chats[0].department.id", equalTo(billing.toString()))
                        .body("chats[0].department.name", equalTo("Billing")));
        var before = version();

        publish(has(2, new Department(billing, "Invoices"), new Department(sales, "Sales")));
        eventually(() ->
                get(token, CHATS + "/{id}", talk.id())
                        .body("department.name", equalTo("Invoices")));
        assertThat(version()).isGreaterThan(before);

        publish(has(3, new Department(sales, "Sales")));
        eventually(() ->
                get(token, CHATS)
                        .body("total", equalTo(1))
                        .body("chats[0].department", nullValue()));
    }

    @Test
    void shouldListAndCountTheConversationsOfOne() {
        var other = Talk.support(story, UUID.randomUUID());
        publish(has(1, new Department(billing, "Billing"), new Department(sales, "Sales")));
        publish(talk.movedTo(billing));
        publish(talk.byContact("My bill"));
        publish(other.byContact("Anybody"));
        eventually(() -> {
            get(token, CHATS).body("total", equalTo(2));
            of(billing, 1, talk);
        });

        publish(other.movedTo(sales));
        publish(talk.movedTo(sales));
        eventually(() -> {
            get(token, CHATS + "?department=" + sales)
                    .body("total", equalTo(2))
                    .body("chats", hasSize(2));
            get(token, CHATS + "?department=" + billing)
                    .body("total", equalTo(0))
                    .body("chats", hasSize(0));
        });

        publish(talk.archived(true));
        eventually(() -> {
            of(sales, 1, other);
            get(token, CHATS + "?archived=true&department=" + sales)
                    .body("total", equalTo(1))
                    .body("chats[0].id", equalTo(talk.id().toString()));
        });
    }

    @Test
    void shouldShowNothingOfAnotherOrganizationsDepartment() { // INV-13
        publish(talk.movedTo(billing));
        publish(talk.byContact("My bill"));
        eventually(() -> of(billing, 1, talk));

        var stranger = Agents.token(UUID.randomUUID());
        get(stranger, CHATS + "?department=" + billing)
                .statusCode(200)
                .body("total", equalTo(0))
                .body("chats", hasSize(0));
    }

    private void of(UUID department, int total, Talk first) {
        get(token, CHATS + "?department=" + department)
                .statusCode(200)
                .body("total", equalTo(total))
                .body("chats", hasSize(total))
                .body("chats[0].id", equalTo(first.id().toString()));
    }

    private long version() {
        return get(token, CHATS).extract().jsonPath().getLong("version");
    }

    private Story.Line<OrganizationChanged> has(long version, Department... departments) {
        return story.tell(
                Topics.ORGANIZATION_CHANGED,
                organization,
                version,
                new OrganizationChanged(
                        organization,
                        "Clinic",
                        "clinic",
                        "http://localhost",
                        "en",
                        "Europe/Oslo",
                        List.of("client"),
                        Duration.ofMinutes(5),
                        VisitorPolicy.ANONYMISE,
                        false,
                        List.of(departments),
                        null));
    }

    private static void eventually(Runnable check) {
        await().untilAsserted(check::run);
    }
}
