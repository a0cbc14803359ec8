package org.chatdesk.message.note;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.chatdesk.contracts.Topics;
import org.chatdesk.contracts.event.MemberChanged;
import org.chatdesk.contracts.event.MemberChanged.Role;
import org.chatdesk.contracts.event.OrganizationChanged.VisitorPolicy;
import org.chatdesk.contracts.event.VisitorExpired;
import org.chatdesk.kit.testing.EventLog;
import org.chatdesk.kit.testing.Infrastructure;
import org.chatdesk.kit.testing.Tokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class NoteIT { // M8
    private final UUID organization = UUID.randomUUID();
    private final UUID contact = UUID.randomUUID();
    private final UUID ola = UUID.randomUUID();
    private final UUID kari = UUID.randomUUID();
    private final String contactToken =
            Tokens.contact(organization, contact, "client", "Emma Hansen");
    private final String olaToken = Tokens.member(organization, ola, Role.AGENT, "Ola Berg");
    private final String kariToken = Tokens.member(organization, kari, Role.AGENT, "Kari Lund");
    private final String adminToken =
            Tokens.member(organization, UUID.randomUUID(), Role.ADMIN, "Anne Moe");

    @Test
    void shouldKeepANoteOnceForParallelSends() throws Exception { // INV-7
        var conversation = open();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var calls =
                    IntStream.range(0, 30)
                            .mapToObj(_ -> threads.submit(() -> write(conversation, "n-1", "Hm")))
                            .toList();
            var answers = new HashSet<String>();
            var statuses = new ArrayList<Integer>();
            for (var call : calls) {
                var answer = call.get().extract();
                statuses.add(answer.statusCode());
                answers.add(answer.asString());
            }
            assertThat(answers).hasSize(1);
            assertThat(statuses).containsOnly(200, 201).containsOnlyOnce(201);
        }
        notes(conversation).body("notes.seq", contains(1)).body("head", equalTo(1));
    }

    @Test
    void shouldNumberParallelNotesWithoutGapOrTwin() throws Exception {
        var conversation = open();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var calls =
                    IntStream.range(0, 40)
                            .mapToObj(i ->
                                    threads.submit(() -> write(conversation, "n-" + i, "x" + i)))
                            .toList();
            for (var call : calls) {
                call.get().statusCode(201);
            }
        }
        assertThat(notes(conversation).extract().jsonPath().getList("notes.seq", Long.class))
                .containsExactlyElementsOf(LongStream.rangeClosed(1, 40).boxed().toList());
    }

    @Test
    void shouldFindTheFirstAnswerAgainForEver() { // INV-7, INV-8
        var conversation = open();
        var first = write(conversation, "n-1", "Knows us").statusCode(201).extract();
        edit(olaToken, conversation, first.path("id"), "Knows us well").statusCode(200);
        var again = write(conversation, "n-1", "Knows us").statusCode(200).extract();
        assertThat(again.asString()).isEqualTo(first.asString());
        remove(olaToken, conversation, first.path("id")).statusCode(204);
        write(conversation, "n-1", "Knows us").statusCode(200);
        write(conversation, "n-1", "Knows us well")
                .statusCode(409)
                .body("code", equalTo("note.id-reused"));
    }

    @Test
    void shouldTakeNoNumberOfTheConversation() { // INV-5, INV-12
        var conversation = open();
        send(conversation, "m-1", "Hello");
        write(conversation, "n-1", "Canary").statusCode(201).body("afterSeq", equalTo(1));
        send(conversation, "m-2", "Anybody there?");
        as(contactToken)
                .get("/api/conversations/{id}/changes", conversation)
                .then()
                .body("frames.seq", contains(1, 2))
                .body("head", equalTo(2));
        for (var path : List.of("changes", "messages")) {
            var seen =
                    as(contactToken)
                            .get("/api/conversations/{id}/" + path, conversation)
                            .then()
                            .statusCode(200)
                            .extract()
                            .asString();
            assertThat(seen).doesNotContain("Canary");
        }
    }

    @Test
    void shouldBeForMembersOfTheOrganizationOnly() { // INV-13, INV-25
        var conversation = open();
        var id = write(conversation, "n-1", "Between us").extract().<String>path("id");
        for (var token : List.of(contactToken, Tokens.apiKey(organization, UUID.randomUUID()))) {
            as(token).get("/api/conversations/{id}/notes", conversation).then().statusCode(403);
            edit(token, conversation, id, "Mine").statusCode(403);
            remove(token, conversation, id).statusCode(403);
        }
        var stranger = Tokens.member(UUID.randomUUID(), UUID.randomUUID(), Role.ADMIN, "Eve");
        as(stranger).get("/api/conversations/{id}/notes", conversation).then().statusCode(404);
        edit(stranger, conversation, id, "Mine").statusCode(404);
        remove(stranger, conversation, id).statusCode(404);
        as(stranger)
                .body(Map.of("text", "Mine"))
                .put("/api/conversations/{id}/notes/n-2", conversation)
                .then()
                .statusCode(404);
        notes(conversation).body("notes.text", contains("Between us"));
    }

    @Test
    void shouldMentionOnlyWhoIsAMember() {
        var conversation = open();
        write(conversation, "n-1", "@Kari Lund?", kari)
                .statusCode(400)
                .body("errors[0].field", equalTo("mentions"))
                .body("errors[0].code", equalTo("unknown"));
        member(organization, kari, "Kari Lund", true, 1);
        await().untilAsserted(
                        () -> write(conversation, "n-2", "@Kari Lund?", kari).statusCode(201));
        var changed =
                EventLog.await(
                        Topics.NOTE_CHANGED,
                        e ->
                                e.payload().note().clientNoteId().equals("n-2")
                                        && e.organization().equals(organization));
        assertThat(changed.payload().note().mentions())
                .singleElement()
                .satisfies(who -> {
                    assertThat(who.id()).isEqualTo(kari);
                    assertThat(who.name()).isEqualTo("Kari Lund");
                });
        assertThat(changed.aggregate()).hasToString(conversation);
        assertThat(changed.version()).isEqualTo(1);
        // Who has left cannot be mentioned any more, but an old note may be corrected.
        member(organization, kari, "Kari Lund", false, 2);
        await().untilAsserted(() ->
                write(conversation, "n-" + UUID.randomUUID(), "@Kari Lund", kari).statusCode(400));
        var id = notes(conversation).extract().<String>path("notes[0].id");
        edit(olaToken, conversation, id, "@Kari Lund, please", kari)
                .statusCode(200)
                .body("version", equalTo(2));
    }

    @Test
    void shouldNotMentionAnotherOrganizationsMembers() { // INV-13
        var conversation = open();
        var elsewhere = UUID.randomUUID();
        member(elsewhere, kari, "Kari Lund", true, 1);
        member(organization, ola, "Ola Berg", true, 1);
        await().untilAsserted(() -> write(conversation, "n-1", "@Ola", ola).statusCode(201));
        write(conversation, "n-2", "@Kari Lund", kari).statusCode(400);
    }

    @Test
    void shouldLetOnlyItsAuthorEditAndAdministratorsRemove() {
        var conversation = open();
        var id = write(conversation, "n-1", "First").extract().<String>path("id");
        edit(kariToken, conversation, id, "Other")
                .statusCode(403)
                .body("code", equalTo("note.not-yours"));
        edit(adminToken, conversation, id, "Other").statusCode(403);
        remove(kariToken, conversation, id).statusCode(403);
        edit(olaToken, conversation, id, "Second")
                .statusCode(200)
                .body("text", equalTo("Second"))
                .body("editedAt", notNullValue());
        remove(adminToken, conversation, id).statusCode(204);
        remove(olaToken, conversation, id).statusCode(204);
        edit(olaToken, conversation, id, "Third")
                .statusCode(409)
                .body("code", equalTo("note.removed"));
        notes(conversation)
                .body("notes[0].text", equalTo(""))
                .body("notes[0].version", equalTo(3))
                .body("notes[0].removedAt", notNullValue());
    }

    @Test
    void shouldRefuseWhatIsNoNote() {
        var conversation = open();
        write(conversation, "n-1", "  ")
                .statusCode(400)
                .body("errors[0].code", equalTo("required"));
        write(conversation, "n-1", "x".repeat(10_001))
                .statusCode(400)
                .body("errors[0].code", equalTo("too-long"));
        write(conversation, "n-1", "a\0b").statusCode(400).body("errors[0].field", equalTo("text"));
        write(conversation, "n-1", "twice", ola, ola)
                .statusCode(400)
                .body("errors.code", containsInAnyOrder("duplicate"));
        write(conversation, "n-1", "x".repeat(10_000)).statusCode(201);
    }

    @Test
    void shouldPageInBothDirections() {
        var conversation = open();
        IntStream.rangeClosed(1, 5).forEach(i -> write(conversation, "n-" + i, "t" + i));
        page(conversation, "limit=2").body("notes.seq", contains(4, 5));
        page(conversation, "before=4&limit=2").body("notes.seq", contains(2, 3));
        page(conversation, "after=2&limit=2").body("notes.seq", contains(3, 4));
        page(conversation, "after=5").body("notes", empty());
        as(olaToken)
                .get("/api/conversations/{id}/notes?limit=201", conversation)
                .then()
                .statusCode(400);
    }

    @Test
    void shouldKeepNothingOfADeletedConversation() {
        var conversation = open();
        write(conversation, "n-1", "About a visitor").statusCode(201);
        EventLog.publish(
                Topics.VISITOR_EXPIRED,
                EventLog.event(
                        organization,
                        contact,
                        2,
                        new VisitorExpired(contact, Instant.now(), VisitorPolicy.DELETE)));
        await().untilAsserted(() ->
                as(olaToken)
                        .get("/api/conversations/{id}/notes", conversation)
                        .then()
                        .statusCode(404));
        write(conversation, "n-2", "Too late").statusCode(404);
    }

    private static void member(
            UUID organization, UUID id, String name, boolean active, long version) {
        EventLog.publish(
                Topics.MEMBER_CHANGED,
                EventLog.event(
                        organization,
                        id,
                        version,
                        new MemberChanged(
                                id, name, id + "@x.example", Role.AGENT, active, List.of())));
    }

    private String open() {
        return as(contactToken)
                .body("{}")
                .post("/api/widget/conversations")
                .then()
                .extract()
                .path("id");
    }

    private void send(String conversation, String clientMessageId, String text) {
        as(contactToken)
                .body(Map.of("clientMessageId", clientMessageId, "content", text))
                .post("/api/widget/conversations/{id}/messages", conversation)
                .then()
                .statusCode(201);
    }

    private ValidatableResponse write(
            String conversation, String clientNoteId, String text, UUID... mentions) {
        return as(olaToken)
                .body(Map.of("text", text, "mentions", List.of(mentions)))
                .put("/api/conversations/{id}/notes/{n}", conversation, clientNoteId)
                .then();
    }

    private static ValidatableResponse edit(
            String token, String conversation, String id, String text, UUID... mentions) {
        return as(token)
                .body(Map.of("text", text, "mentions", List.of(mentions)))
                .patch("/api/conversations/{id}/notes/{n}", conversation, id)
                .then();
    }

    private static ValidatableResponse remove(String token, String conversation, String id) {
        return as(token).delete("/api/conversations/{id}/notes/{n}", conversation, id).then();
    }

    private ValidatableResponse notes(String conversation) {
        return page(conversation, "limit=200");
    }

    private ValidatableResponse page(String conversation, String query) {
        return as(olaToken)
                .get("/api/conversations/{id}/notes?" + query, conversation)
                .then()
                .statusCode(200);
    }

    private static RequestSpecification as(String token) {
        return given().auth().oauth2(token).contentType(ContentType.JSON);
    }
}
