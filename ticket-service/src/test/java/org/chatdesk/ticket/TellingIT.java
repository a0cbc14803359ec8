package org.chatdesk.ticket;

import static io.restassured.RestAssured.given;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.chatdesk.contracts.Topics;
import org.chatdesk.contracts.event.Event;
import org.chatdesk.contracts.event.MemberChanged;
import org.chatdesk.contracts.event.MemberChanged.Role;
import org.chatdesk.kit.testing.EventLog;
import org.chatdesk.kit.testing.Infrastructure;
import org.chatdesk.kit.testing.Retelling;
import org.chatdesk.kit.testing.Tokens;
import org.junit.jupiter.api.Test;

/** INV-3: what this service keeps is enough to tell everything again. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class TellingIT {
    private static final String ORDER =
            """
            {"parties":[{"role":"brand","externalId":"b-1","name":"Fjord"}],
             "package":"Launch video","quantity":2,"amount":1250.5,"currency":"EUR"}
            """;

    private final UUID organization = UUID.randomUUID();
    private final Retelling retelling = Retelling.of("ticket");
    @Inject Consumed consumed;

    @Test
    void shouldTellTicketsAndAgentsAsTheyAreTwiceTheSame() { // INV-3
        var agent = UUID.randomUUID();
        var ticket = order("1001");
        EventLog.await(Topics.TICKET_CREATED, event -> event.aggregate().equals(ticket));
        consumed.publish(
                Topics.MEMBER_CHANGED,
                EventLog.event(
                        organization,
                        agent,
                        1,
                        new MemberChanged(
                                agent, "Ola Berg", "ola@x.test", Role.AGENT, true, List.of())));
        EventLog.await(Topics.TICKET_ASSIGNED, event -> event.aggregate().equals(ticket));
        given().auth()
                .oauth2(Tokens.member(organization, agent, Role.AGENT, "Ola Berg"))
                .contentType(ContentType.JSON)
                .body("{\"status\":\"busy\"}")
                .put("/api/agent/status")
                .then()
                .statusCode(200);
        EventLog.await(
                Topics.AGENT_AVAILABILITY,
                event -> event.aggregate().equals(agent) && event.version() == 2);
        var waiting = order("1002");
        EventLog.await(Topics.TICKET_CREATED, event -> event.aggregate().equals(waiting));

        retelling.run();
        retelling.run();

        Retelling.assertSameStates(Topics.TICKET_ASSIGNED, organization);
        Retelling.assertSameStates(Topics.AGENT_AVAILABILITY, organization);
        assertThat(EventLog.retold(Topics.TICKET_CREATED))
                .filteredOn(event -> event.organization().equals(organization))
                .as("each twice under one id")
                .hasSize(4)
                .allSatisfy(event -> assertThat(event.payload().ticket().channels()).hasSize(1))
                .extracting(Event::id)
                .doesNotContainAnyElementsOf(
                        EventLog.news(Topics.TICKET_CREATED).stream().map(Event::id).toList())
                .satisfies(ids -> assertThat(ids.stream().distinct()).hasSize(2));
        assertThat(EventLog.retold(Topics.TICKET_CHANGED))
                .filteredOn(event -> event.aggregate().equals(ticket))
                .first()
                .satisfies(told -> {
                    assertThat(told.version()).isEqualTo(2);
                    assertThat(told.payload().ticket().order())
                            .extracting(order -> requireNonNull(order).amount())
                            .isEqualTo(new BigDecimal("1250.50"));
                });
        assertThat(EventLog.retold(Topics.ORDER_PLACED))
                .as("orders that have their ticket have had their effect")
                .noneMatch(event -> event.organization().equals(organization));
    }

    private UUID order(String id) {
        return UUID.fromString(
                given().auth()
                        .oauth2(Tokens.apiKey(organization, UUID.randomUUID()))
                        .contentType(ContentType.JSON)
                        .body(ORDER)
                        .put("/api/integration/orders/" + id)
                        .then()
                        .statusCode(202)
                        .extract()
                        .path("ticketId"));
    }
}
