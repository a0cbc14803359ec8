package org.chatdesk.ticket;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.chatdesk.contracts.Topics;
import org.chatdesk.contracts.event.AgentAvailability.Status;
import org.chatdesk.contracts.event.Event;
import org.chatdesk.contracts.event.MemberChanged;
import org.chatdesk.contracts.event.MemberChanged.Role;
import org.chatdesk.contracts.event.TicketAssigned;
import org.chatdesk.contracts.event.TicketState.Assignee;
import org.chatdesk.kit.testing.EventLog;
import org.chatdesk.kit.testing.Infrastructure;
import org.chatdesk.kit.testing.Tokens;
import org.junit.jupiter.api.Test;

/** T5, T6: who gets which ticket. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class AssignmentIT {
    private static final String ORDER =
            """
            {"parties":[{"role":"brand","externalId":"b-1","name":"Fjord"}],
             "package":"Launch","quantity":1,"amount":10,"currency":"EUR"}
            """;

    @Inject Consumed consumed;

    private final UUID organization = UUID.randomUUID();
    private final UUID ana = UUID.randomUUID();
    private final UUID bo = UUID.randomUUID();

    @Test
    void shouldGiveTicketsRoundRobin() throws Exception {
        join(ana, "Ana", Role.AGENT);
        join(bo, "Bo", Role.AGENT);
        join(UUID.randomUUID(), "Ada", Role.ADMIN);

        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            callers.invokeAll(
                    IntStream.range(0, 10)
                            .mapToObj(i -> (Callable<UUID>) () -> order("rr-" + i))
                            .toList());
        }

        var assigned = assigned(10);
        assertThat(assigned).extracting(Event::aggregate).doesNotHaveDuplicates();
        assertThat(agents(assigned)).filteredOn(ana::equals).hasSize(5);
        assertThat(agents(assigned)).filteredOn(bo::equals).hasSize(5);
        assertThat(assigned.getFirst().payload().ticket().assignee())
                .isIn(new Assignee(ana, "Ana"), new Assignee(bo, "Bo"));
        assertThat(assigned).extracting(Event::version).containsOnly(2L);
    }

    @Test
    void shouldLetTicketsWaitUntilSomebodyIsAvailable() {
        join(ana, "Ana", Role.AGENT);
        setStatus(ana, "away");
        var first = order("queue-1");
        awaitCreated(first);
        var second = order("queue-2");
        awaitCreated(second);

        setStatus(ana, "available");

        assertThat(assigned(2)).extracting(Event::aggregate).containsExactly(first, second);
    }

    @Test
    void shouldGiveNothingToAMemberWhoWasRemoved() {
        join(ana, "Ana", Role.AGENT);
        join(bo, "Bo", Role.AGENT);
        leave(ana, "Ana");
        var order = order("removed-1");
        order("removed-2");

        var assigned = assigned(2);

        assertThat(assigned).extracting(Event::aggregate).contains(order);
        assertThat(agents(assigned)).containsOnly(bo);
    }

    @Test
    void shouldDropAnOlderStateOfAMember() {
        publish(ana, "Ana", Role.AGENT, true, 1);
        publish(ana, "Ana", Role.AGENT, false, 3);
        publish(ana, "Ana", Role.AGENT, true, 2);
        join(bo, "Bo", Role.AGENT);

        order("older-1");
        order("older-2");

        assertThat(agents(assigned(2))).containsOnly(bo);
    }

    @Test
    void shouldGiveWaitingTicketsToTheFirstWhoJoins() {
        var waiting = order("join-1");
        awaitCreated(waiting);

        join(ana, "Ana", Role.AGENT);

        assertThat(assigned(1)).extracting(Event::aggregate).containsExactly(waiting);
    }

    @Test
    void shouldKeepAndTellAnAgentsStatus() {
        var token = Tokens.member(organization, ana, Role.AGENT, "Ana");
        getStatus(token, "available");

        setStatus(ana, "busy");
        setStatus(ana, "busy");
        setStatus(ana, "offline");

        getStatus(token, "offline");
        var told =
                EventLog.readUntil(
                        Topics.AGENT_AVAILABILITY,
                        event ->
                                event.aggregate().equals(ana)
                                        && event.payload().status() == Status.OFFLINE);
        assertThat(told)
                .filteredOn(event -> event.aggregate().equals(ana))
                .extracting(Event::version)
                .containsExactly(1L, 2L);
    }

    @Test
    void shouldRefuseAStatusThatIsNone() {
        var token = Tokens.member(organization, ana, Role.AGENT, "Ana");

        put(token, "{\"status\":\"asleep\"}", 400, "request.malformed");
        put(token, "{}", 400, "request.invalid");
        put(Tokens.apiKey(organization, ana), "{\"status\":\"busy\"}", 403, "access.denied");
    }

    private static void put(String token, String body, int status, String code) {
        given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .body(body)
                .put("/api/agent/status")
                .then()
                .statusCode(status)
                .body("code", equalTo(code));
    }

    private static void getStatus(String token, String expected) {
        given().auth()
                .oauth2(token)
                .get("/api/agent/status")
                .then()
                .statusCode(200)
                .body("status", equalTo(expected));
    }

    private void setStatus(UUID agent, String status) {
        given().auth()
                .oauth2(Tokens.member(organization, agent, Role.AGENT, "Ana"))
                .contentType(ContentType.JSON)
                .body("{\"status\":\"%s\"}".formatted(status))
                .put("/api/agent/status")
                .then()
                .statusCode(200)
                .body("status", equalTo(status));
    }

    private UUID order(String id) {
        return UUID.fromString(
                given().auth()
                        .oauth2(Tokens.apiKey(organization, UUID.randomUUID()))
                        .contentType(ContentType.JSON)
                        .body(ORDER)
                        .put("/api/integration/orders/{id}", id)
                        .then()
                        .statusCode(202)
                        .extract()
                        .path("ticketId"));
    }

    private static void awaitCreated(UUID ticket) {
        EventLog.await(Topics.TICKET_CREATED, event -> event.aggregate().equals(ticket));
    }

    private void join(UUID member, String name, Role role) {
        publish(member, name, role, true, 1);
    }

    private void leave(UUID member, String name) {
        publish(member, name, Role.AGENT, false, 2);
    }

    private void publish(UUID member, String name, Role role, boolean active, long version) {
        var state = new MemberChanged(member, name, "m@desk.example", role, active, List.of());
        consumed.publish(
                Topics.MEMBER_CHANGED, EventLog.event(organization, member, version, state));
    }

    private List<Event<TicketAssigned>> assigned(int tickets) {
        var count = new AtomicInteger();
        return EventLog.readUntil(
                        Topics.TICKET_ASSIGNED,
                        event ->
                                event.organization().equals(organization)
                                        && count.incrementAndGet() == tickets)
                .stream()
                .filter(event -> event.organization().equals(organization))
                // Partitions are read in any order; ids tell in which one the service decided.
                .sorted(Comparator.comparing(event -> event.id().toString()))
                .toList();
    }

    private static List<UUID> agents(List<Event<TicketAssigned>> assigned) {
        return assigned.stream().map(event -> event.payload().agent()).toList();
    }
}
