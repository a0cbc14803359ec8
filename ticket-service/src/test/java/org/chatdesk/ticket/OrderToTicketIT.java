package org.chatdesk.ticket;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.chatdesk.contracts.ContactId;
import org.chatdesk.contracts.Scope;
import org.chatdesk.contracts.Topics;
import org.chatdesk.contracts.event.OrderPlaced;
import org.chatdesk.contracts.event.TicketCreated;
import org.chatdesk.contracts.event.TicketState;
import org.chatdesk.contracts.event.TicketState.Channel;
import org.chatdesk.contracts.event.TicketState.Status;
import org.chatdesk.kit.testing.EventLog;
import org.chatdesk.kit.testing.Infrastructure;
import org.chatdesk.kit.testing.Tokens;
import org.junit.jupiter.api.Test;

/** T1: an order makes its ticket, once, with a channel for each party. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class OrderToTicketIT {
    private static final String ORDER =
            """
            {"parties":[
               {"role":"brand","externalId":"b-1","name":"Fjord","email":"hi@fjord.example"},
               {"role":"creator","externalId":"c-1","name":"Mia"}],
             "package":"Launch video","quantity":2,"amount":1250.5,"currency":"EUR"}
            """;

    private final UUID organization = UUID.randomUUID();
    @Inject Consumed consumed;

    private final String apiKey = Tokens.apiKey(organization, UUID.randomUUID());

    @Test
    void shouldMakeATicketWithOneChannelForEachParty() {
        var ticketId = ticketOf(put("1001", ORDER).then().statusCode(202));

        var ticket = created(ticketId);

        assertThat(ticket.title()).isEqualTo("Order 1001");
        assertThat(ticket.status()).isEqualTo(Status.OPEN);
        assertThat(ticket.order())
                .isEqualTo(
                        new TicketState.Order(
                                "1001", "Launch video", 2, new BigDecimal("1250.50"), "EUR"));
        assertThat(ticket.channels())
                .extracting(Channel::channelType)
                .containsExactly("brand_agent", "creator_agent");
        assertThat(ticket.channels()).extracting(Channel::conversation).doesNotHaveDuplicates();
        assertThat(ticket.channels().getFirst().contact().id())
                .isEqualTo(ContactId.of(organization, "b-1"));
    }

    @Test
    void shouldMakeOneTicketHoweverOftenTheOrderIsTold() throws Exception { // INV-7, INV-8
        var tellings =
                Collections.<Callable<Integer>>nCopies(20, () -> put("1002", ORDER).statusCode());
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            assertThat(callers.invokeAll(tellings)).extracting(Future::get).containsOnly(202);
        }
        var ticket = ticketOf(put("1002", ORDER).then().statusCode(202));
        created(ticket);
        consumed.publish(
                Topics.ORDER_PLACED,
                EventLog.event(organization, UUID.randomUUID(), 1, placed("1002")));
        // A twin would have been published before this one.
        created(ticketOf(put("1003", ORDER).then().statusCode(202)));

        assertThat(EventLog.all(Topics.TICKET_CREATED))
                .filteredOn(event -> event.organization().equals(organization))
                .extracting(event -> event.payload().ticket())
                .filteredOn(created -> "1002".equals(orderId(created)))
                .extracting(TicketState::id)
                .containsExactly(ticket);
    }

    @Test
    void shouldTakeAnOrderThatTheHostTellsOnTheTopic() {
        EventLog.publish(
                Topics.ORDER_PLACED,
                EventLog.event(organization, UUID.randomUUID(), 1, placed("topic-1")));

        var ticket =
                EventLog.await(
                                Topics.TICKET_CREATED,
                                event -> event.organization().equals(organization))
                        .payload()
                        .ticket();

        assertThat(ticket.channels().getFirst().contact().id())
                .as("the contact is computed, whatever the host says")
                .isEqualTo(ContactId.of(organization, "b-1"));
        assertThat(ticketOf(put("topic-1", ORDER).then().statusCode(202))).isEqualTo(ticket.id());
    }

    @Test
    void shouldParkAnOrderThatIsNone() {
        var bad = new OrderPlaced("poison-1", null, List.of(), "Launch", 1, BigDecimal.ONE, "EUR");

        EventLog.publish(
                Topics.ORDER_PLACED, EventLog.event(organization, UUID.randomUUID(), 1, bad));

        EventLog.awaitRaw(Topics.ORDER_PLACED.deadLetterName("ticket"), "poison-1");
    }

    @Test
    void shouldRefuseAnotherOrderUnderTheSameId() {
        put("1004", ORDER).then().statusCode(202);

        put("1004", ORDER.replace("1250.5", "1"))
                .then()
                .statusCode(409)
                .body("code", equalTo("order.id-reused"));
        put("1004", ORDER.replace("1250.5", "1250.50")).then().statusCode(202);
    }

    @Test
    void shouldNameEachInvalidField() {
        put("1005", ORDER.replace("\"quantity\":2", "\"quantity\":0").replace("creator", "brand"))
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("code", equalTo("request.invalid"))
                .body("errors.field", contains("parties[1].role", "quantity"))
                .body("errors.code", contains("invalid", "invalid"));
        put("x".repeat(101), ORDER)
                .then()
                .statusCode(400)
                .body("errors.field", contains("id"))
                .body("errors.code", contains("too-long"));
        put("1005", ORDER.replace("quantity", "count"))
                .then()
                .statusCode(400)
                .body("code", equalTo("request.unknown-field"));
        put("1005", "null").then().statusCode(400);
        put("1005", "{").then().statusCode(400).body("code", equalTo("request.malformed"));
    }

    @Test
    void shouldKeepOrganizationsApart() { // INV-13
        var other = Tokens.apiKey(UUID.randomUUID(), UUID.randomUUID());

        var mine = ticketOf(put("1006", ORDER).then().statusCode(202));
        var theirs = ticketOf(put("1006", ORDER, other).then().statusCode(202));

        assertThat(theirs).isNotEqualTo(mine);
    }

    @Test
    void shouldRefuseCallersWithoutAnApiKey() { // INV-25
        var contact = Tokens.contact(organization, UUID.randomUUID(), "brand", "Fjord");

        put("1007", ORDER, contact).then().statusCode(403);
        put("1007", ORDER, "forged").then().statusCode(401);
        var narrow = Tokens.apiKey(organization, UUID.randomUUID(), Scope.CONTACTS_READ);
        put("1007", ORDER, narrow).then().statusCode(403).body("code", equalTo("access.denied"));
        given().contentType(ContentType.JSON)
                .body(ORDER)
                .put("/api/integration/orders/1007")
                .then()
                .statusCode(401);
    }

    private Response put(String id, String body) {
        return put(id, body, apiKey);
    }

    private static Response put(String id, String body, String token) {
        return given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .body(body)
                .put("/api/integration/orders/{id}", id);
    }

    private static UUID ticketOf(ValidatableResponse answer) {
        return UUID.fromString(answer.extract().path("ticketId"));
    }

    private static TicketState created(UUID ticket) {
        return createdUntil(ticket).getLast();
    }

    private static List<TicketState> createdUntil(UUID ticket) {
        return EventLog.readUntil(Topics.TICKET_CREATED, event -> event.aggregate().equals(ticket))
                .stream()
                .map(event -> event.payload())
                .map(TicketCreated::ticket)
                .toList();
    }

    private static String orderId(TicketState ticket) {
        var order = ticket.order();
        return order == null ? "" : order.id();
    }

    private static OrderPlaced placed(String id) {
        return new OrderPlaced(
                id,
                null,
                List.of(
                        new OrderPlaced.Party(
                                "brand", "b-1", UUID.randomUUID(), "Fjord", "hi@fjord.example"),
                        new OrderPlaced.Party("creator", "c-1", UUID.randomUUID(), "Mia", null)),
                "Launch video",
                2,
                new BigDecimal("1250.5"),
                "EUR");
    }
}
