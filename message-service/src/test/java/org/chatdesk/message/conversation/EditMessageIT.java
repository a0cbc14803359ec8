package org.chatdesk.message.conversation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chatdesk.contracts.Topics;
import org.chatdesk.contracts.command.CommandOutcome;
import org.chatdesk.contracts.command.SocketCommand;
import org.chatdesk.contracts.event.MemberChanged.Role;
import org.chatdesk.contracts.event.MessageChanged.What;
import org.chatdesk.contracts.event.OrganizationChanged;
import org.chatdesk.contracts.event.OrganizationChanged.VisitorPolicy;
import org.chatdesk.contracts.event.SenderRole;
import org.chatdesk.kit.testing.EventLog;
import org.chatdesk.kit.testing.Infrastructure;
import org.chatdesk.kit.testing.Tokens;
import org.chatdesk.message.testing.GatewaySocket;
import org.junit.jupiter.api.Test;

/** M9: people edit and remove their own messages. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class EditMessageIT {
    private final UUID organization = UUID.randomUUID();
    private final UUID emma = UUID.randomUUID();
    private final String contact = Tokens.contact(organization, emma, "client", "Emma Hansen");
    private final String agent =
            Tokens.member(organization, UUID.randomUUID(), Role.AGENT, "Ola Berg");
    private final String admin =
            Tokens.member(organization, UUID.randomUUID(), Role.ADMIN, "Eva Lund");

    @Test
    void shouldTellChangesInOrderAndKeepEachMessageInItsPlace() { // M4
        var conversation = open();
        var first = send(contact, conversation, "m-1", "Helo");
        send(agent, conversation, "a-1", "Good morning");
        edit(contact, conversation, first, "Hello")
                .statusCode(200)
                .body("id", equalTo(first))
                .body("seq", equalTo(3));
        remove(contact, conversation, first).statusCode(200).body("seq", equalTo(4));

        as(agent)
                .get("/api/conversations/{id}/changes?after=0", conversation)
                .then()
                .body("frames.seq", equalTo(List.of(1, 2, 3, 4)))
                .body("frames.type", equalTo(List.of("message", "message", "changed", "changed")))
                .body("frames[3].message.seq", equalTo(1))
                .body("frames[0].message.content", equalTo(""))
                .body("frames[2].message.content", equalTo(""))
                .body("head", equalTo(4));
        as(contact)
                .get("/api/conversations/{id}/messages", conversation)
                .then()
                .body("messages.seq", equalTo(List.of(1, 2)))
                .body("messages[0].content", equalTo(""))
                .body("messages[1].editedAt", nullValue());
        send(contact, conversation, "m-2", "Bye");
        as(agent)
                .get("/api/conversations/{id}/changes?after=4", conversation)
                .then()
                .body("frames.seq", equalTo(List.of(5)));
    }

    @Test
    void shouldPublishTheWholeMessageAfterTheChange() {
        var conversation = open();
        var id = send(contact, conversation, "m-1", "Helo");
        edit(contact, conversation, id, "Hello").statusCode(200);

        var event =
                EventLog.await(
                        Topics.MESSAGE_CHANGED,
                        found -> found.payload().message().id().toString().equals(id));
        assertThat(event.aggregate()).isEqualTo(conversation);
        assertThat(event.version()).isEqualTo(2);
        assertThat(event.payload().what()).isEqualTo(What.EDITED);
        assertThat(event.payload().message().content()).isEqualTo("Hello");
        assertThat(event.payload().message().seq()).isEqualTo(1);
        assertThat(event.payload().message().editedAt()).isNotNull();
    }

    @Test
    void shouldChangeNothingTheSecondTime() {
        var conversation = open();
        var id = send(contact, conversation, "m-1", "Helo");
        for (int i = 0; i < 3; i++) {
            edit(contact, conversation, id, "Hello").statusCode(200).body("seq", equalTo(2));
        }
        for (int i = 0; i < 3; i++) {
            remove(contact, conversation, id).statusCode(200).body("seq", equalTo(3));
        }
        edit(contact, conversation, id, "Back").statusCode(409);
    }

    @Test
    void shouldRefuseOthersMessages() { // INV-13
        var conversation = open();
        var id = send(contact, conversation, "m-1", "Hello");
        for (var member : List.of(agent, admin)) {
            edit(member, conversation, id, "Bye")
                    .statusCode(403)
                    .body("code", equalTo("message.not-yours"));
            remove(member, conversation, id).statusCode(403);
        }
        var stranger = Tokens.contact(organization, UUID.randomUUID(), "client", "Nosy");
        var outside = Tokens.member(UUID.randomUUID(), UUID.randomUUID(), Role.ADMIN, "Far");
        for (var nobody : List.of(stranger, outside)) {
            edit(nobody, conversation, id, "Bye").statusCode(404);
            remove(nobody, conversation, id).statusCode(404);
        }
        edit(contact, conversation, UUID.randomUUID().toString(), "Bye").statusCode(404);
    }

    @Test
    void shouldShowAdminsAloneWhatWasWritten() { // INV-25
        var conversation = open();
        var id = send(contact, conversation, "m-1", "My card is 4000");
        edit(contact, conversation, id, "Never mind").statusCode(200);
        remove(contact, conversation, id).statusCode(200);

        versions(admin, conversation, id)
                .statusCode(200)
                .body("versions.content", equalTo(List.of("My card is 4000", "Never mind", "")))
                .body("versions.removed", equalTo(List.of(false, false, true)));
        versions(agent, conversation, id).statusCode(403);
        versions(contact, conversation, id).statusCode(403);
        var outside = Tokens.member(UUID.randomUUID(), UUID.randomUUID(), Role.ADMIN, "Far");
        versions(outside, conversation, id).statusCode(404);
        versions(admin, conversation, UUID.randomUUID().toString()).statusCode(404);
    }

    @Test
    void shouldKeepToTheTimeThatTheOrganizationAllows() {
        var conversation = open();
        var id = send(contact, conversation, "m-1", "Hello");
        EventLog.publish(
                Topics.ORGANIZATION_CHANGED,
                EventLog.event(organization, organization, 1, allowing(0)));
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() ->
                        edit(contact, conversation, id, "Hello " + UUID.randomUUID())
                                .statusCode(409)
                                .body("code", equalTo("message.too-late-to-change")));
        remove(contact, conversation, id).statusCode(409);
    }

    @Test
    void shouldRefuseEmptyWordsAndUnknownFields() {
        var conversation = open();
        var id = send(contact, conversation, "m-1", "Hello");
        edit(contact, conversation, id, "  ")
                .statusCode(400)
                .body("code", equalTo("message.empty"));
        as(contact)
                .body(Map.of("content", "Bye", "more", 1))
                .patch("/api/conversations/{id}/messages/{message}", conversation, id)
                .then()
                .statusCode(400)
                .body("code", equalTo("request.unknown-field"));
    }

    @Test
    void shouldEditWhatWasSentInTheSameBatch() throws Exception { // M3
        var conversation = open();
        var id = UUID.fromString(send(contact, conversation, "m-0", "Helo"));
        try (var gateway = GatewaySocket.open(Tokens.service("gateway"))) {
            var outcomes =
                    gateway.ask(
                            new SocketCommand.Edit(organization, conversation, by(), id, "Hello"),
                            new SocketCommand.Send(
                                    organization, conversation, by(), "m-1", null, "Yes", id),
                            new SocketCommand.Edit(organization, conversation, by(), id, "Hi"),
                            new SocketCommand.Send(
                                    organization,
                                    conversation,
                                    by(),
                                    "m-2",
                                    null,
                                    "What?",
                                    UUID.randomUUID()),
                            new SocketCommand.Remove(organization, conversation, by(), id));

            assertThat(outcomes.get(0)).isEqualTo(new CommandOutcome.Done(id, 2));
            assertThat(((CommandOutcome.Committed) outcomes.get(1)).seq()).isEqualTo(3);
            assertThat(outcomes.get(2)).isEqualTo(new CommandOutcome.Done(id, 4));
            assertThat(((CommandOutcome.Refused) outcomes.get(3)).code()) // M19
                    .isEqualTo("message.no-such-reply");
            assertThat(outcomes.get(4)).isEqualTo(new CommandOutcome.Done(id, 5));
        }
        versions(admin, conversation, id.toString())
                .body("versions.content", equalTo(List.of("Helo", "Hello", "Hi", "")));
    }

    private OrganizationChanged allowing(long seconds) {
        return new OrganizationChanged(
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
                List.of(),
                List.of(),
                seconds,
                null);
    }

    private SocketCommand.By by() {
        return new SocketCommand.By(emma, SenderRole.CONTACT, "Emma Hansen", null);
    }

    private UUID open() {
        String id = as(contact).body("{}").post("/api/widget/conversations").path("id");
        return UUID.fromString(id);
    }

    private static String send(String token, UUID conversation, String id, String text) {
        return as(token)
                .body(Map.of("text", text))
                .put("/api/conversations/{id}/messages/{client}", conversation, id)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static ValidatableResponse edit(
            String token, UUID conversation, String message, String text) {
        return as(token)
                .body(Map.of("content", text))
                .patch("/api/conversations/{id}/messages/{message}", conversation, message)
                .then();
    }

    private static ValidatableResponse remove(String token, UUID conversation, String message) {
        return as(token)
                .delete("/api/conversations/{id}/messages/{message}", conversation, message)
                .then();
    }

    private static ValidatableResponse versions(String token, UUID conversation, String message) {
        return as(token)
                .get(
                        "/api/admin/conversations/{id}/messages/{message}/versions",
                        conversation,
                        message)
                .then();
    }

    private static RequestSpecification as(String token) {
        return given().auth().oauth2(token).contentType(ContentType.JSON);
    }
}
