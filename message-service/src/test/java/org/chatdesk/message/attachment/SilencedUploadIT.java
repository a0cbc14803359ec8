package org.chatdesk.message.attachment;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chatdesk.contracts.Topics;
import org.chatdesk.contracts.event.AvailabilityChanged;
import org.chatdesk.contracts.event.ContactChanged;
import org.chatdesk.contracts.event.OrganizationChanged.VisitorPolicy;
import org.chatdesk.contracts.event.VisitorExpired;
import org.chatdesk.kit.testing.EventLog;
import org.chatdesk.kit.testing.Infrastructure;
import org.junit.jupiter.api.Test;

/** Whoever may not write may not upload: the file could go nowhere. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class SilencedUploadIT { // M10, I14
    @Inject FileRows rows;

    private final FilesDesk desk = new FilesDesk();

    @Test
    void shouldTakeNothingFromABlockedContact() {
        String before =
                desk.upload(desk.contact, "a.pdf", Specimens.pdf(), "up-1").extract().path("id");
        tellBlocked(true, 2);
        await().untilAsserted(() ->
                desk.upload("a.exe", new byte[0])
                        .statusCode(403)
                        .body("code", equalTo("contact.blocked")));
        desk.upload("a.pdf", Specimens.pdf())
                .statusCode(403)
                .contentType("application/problem+json")
                .body("code", equalTo("contact.blocked"));
        assertThat(rows.count(desk.organization)).isEqualTo(1);
        assertThat(FileRows.incoming()).isZero();

        // What was stored before has its answer, and members go on.
        desk.upload(desk.contact, "a.pdf", Specimens.pdf(), "up-1")
                .statusCode(201)
                .body("id", equalTo(before));
        desk.upload(desk.agent, "a.pdf", Specimens.pdf(), null).statusCode(201);

        tellBlocked(false, 3);
        await().untilAsserted(() -> desk.upload("a.pdf", Specimens.pdf()).statusCode(201));
    }

    @Test
    void shouldTakeNothingForAConversationThatIsClosed() {
        var conversation = desk.conversation();
        EventLog.publish(
                Topics.AVAILABILITY_CHANGED,
                EventLog.event(
                        desk.organization,
                        desk.organization,
                        1,
                        new AvailabilityChanged(
                                null,
                                AvailabilityChanged.Mode.BLOCK,
                                List.of(),
                                Instant.now().plusSeconds(3600))));
        await().untilAsserted(() ->
                uploadFor(conversation).statusCode(409).body("code", equalTo("hours.closed")));

        EventLog.publish(
                Topics.VISITOR_EXPIRED,
                EventLog.event(
                        desk.organization,
                        desk.emma,
                        9,
                        new VisitorExpired(desk.emma, Instant.now(), VisitorPolicy.ANONYMISE)));
        await().untilAsserted(() ->
                uploadFor(conversation)
                        .statusCode(409)
                        .body("code", equalTo("conversation.frozen")));
        assertThat(rows.count(desk.organization)).isZero();
        assertThat(FileRows.incoming()).isZero();
    }

    private ValidatableResponse uploadFor(UUID conversation) {
        // Of no type that is taken: nothing is stored while it is not refused yet.
        return given().auth()
                .oauth2(desk.contact)
                .multiPart("conversation", conversation.toString())
                .multiPart("file", "a.html", Specimens.text("<html>"))
                .post("/api/widget/upload")
                .then();
    }

    private void tellBlocked(boolean blocked, long version) {
        EventLog.publish(
                Topics.CONTACT_CHANGED,
                EventLog.event(
                        desk.organization,
                        desk.emma,
                        version,
                        new ContactChanged(
                                desk.emma, "client", "c-1", "Emma", null, "en", blocked,
                                Map.of())));
    }
}
