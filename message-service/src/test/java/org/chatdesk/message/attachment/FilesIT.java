package org.chatdesk.message.attachment;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.chatdesk.contracts.Topics;
import org.chatdesk.contracts.event.MemberChanged.Role;
import org.chatdesk.contracts.event.MessageType;
import org.chatdesk.contracts.event.OrganizationChanged.VisitorPolicy;
import org.chatdesk.contracts.event.VisitorExpired;
import org.chatdesk.kit.testing.EventLog;
import org.chatdesk.kit.testing.Infrastructure;
import org.chatdesk.kit.testing.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class FilesIT { // M10, INV-31
    @Inject FileRows rows;
    @Inject SweepFiles sweeping;

    private final FilesDesk desk = new FilesDesk();

    @Test
    void shouldSendAFileWithoutWords() {
        var conversation = desk.conversation();
        var id = desk.uploaded(Specimens.png(600, 300));
        String message =
                desk.send(desk.contact, conversation, "m-1", "", List.of(id))
                        .statusCode(201)
                        .extract()
                        .path("id");
        var event =
                EventLog.await(
                        Topics.MESSAGE_CREATED,
                        found -> found.payload().message().id().toString().equals(message));
        assertThat(event.payload().message().type()).isEqualTo(MessageType.FILE);
        assertThat(event.payload().message().files())
                .singleElement()
                .satisfies(file -> {
                    assertThat(file.id().toString()).isEqualTo(id);
                    assertThat(file.type()).isEqualTo("image/png");
                    assertThat(file.width()).isEqualTo(600);
                    assertThat(file.preview()).isTrue();
                });
        for (var token : List.of(desk.contact, desk.agent)) {
            FilesDesk.as(token)
                    .get("/api/conversations/{id}/messages", conversation)
                    .then()
                    .body("messages[0].type", equalTo("file"))
                    .body("messages[0].attachments.id", contains(id));
            FilesDesk.as(token)
                    .get("/api/conversations/{id}/changes", conversation)
                    .then()
                    .body("frames[0].message.attachments.name", contains("file.bin.png"));
        }
    }

    @Test
    void shouldSendEachFileOnce() {
        var conversation = desk.conversation();
        var id = desk.uploaded(Specimens.pdf());
        desk.send(desk.contact, conversation, "m-1", "Look", List.of(id)).statusCode(201);
        desk.send(desk.contact, conversation, "m-1", "Look", List.of(id)).statusCode(200);
        desk.send(desk.contact, conversation, "m-1", "Look", List.of()) // INV-8
                .statusCode(409)
                .body("code", equalTo("message.id-reused"));
        desk.send(desk.contact, conversation, "m-2", "Look", List.of(id))
                .statusCode(409)
                .body("code", equalTo("attachment.used"));
        var foreign = new FilesDesk();
        for (var other :
                List.of(
                        UUID.randomUUID().toString(),
                        foreign.uploaded(Specimens.pdf()),
                        desk.upload(desk.agent, "a.pdf", Specimens.pdf(), null)
                                .extract()
                                .<String>path("id"))) {
            desk.send(desk.contact, conversation, "m-3", "Look", List.of(other))
                    .statusCode(400)
                    .body("code", equalTo("attachment.unknown"));
        }
        var many = java.util.stream.Stream.generate(UUID::randomUUID).limit(11).toList();
        desk.send(desk.contact, conversation, "m-4", "Look", many)
                .statusCode(400)
                .body("code", equalTo("message.too-many-attachments"));
    }

    @Test
    void shouldGiveAFileSoThatNothingRuns() {
        var bytes = Specimens.pdf();
        String id = desk.upload("Letter \"1\".pdf", bytes).statusCode(201).extract().path("id");
        desk.send(desk.contact, desk.conversation(), "m-1", "", List.of(id)).statusCode(201);
        var got =
                FilesDesk.file(desk.agent, id)
                        .statusCode(200)
                        .contentType("application/pdf")
                        .header("Content-Length", String.valueOf(bytes.length))
                        .header(
                                "Content-Disposition",
                                "attachment; filename*=UTF-8''Letter%20_1_.pdf")
                        .header("X-Content-Type-Options", "nosniff")
                        .header("Content-Security-Policy", "sandbox; default-src 'none'")
                        .header("Cache-Control", "private, no-cache")
                        .extract();
        assertThat(got.asByteArray()).isEqualTo(bytes);
        given().auth()
                .oauth2(desk.agent)
                .header("If-None-Match", got.header("ETag"))
                .get("/api/files/{id}", id)
                .then()
                .statusCode(304);
    }

    @Test
    void shouldGivePartsOfAFile() {
        var bytes = Specimens.text("0123456789");
        var id = desk.uploaded(bytes);
        part(id, "bytes=2-4").statusCode(206).header("Content-Range", "bytes 2-4/10");
        assertThat(part(id, "bytes=2-4").extract().asString()).isEqualTo("234");
        assertThat(part(id, "bytes=-3").extract().asString()).isEqualTo("789");
        part(id, "bytes=10-").statusCode(416).header("Content-Range", "bytes */10");
        assertThat(part(id, "bytes=0-1,4-5").statusCode(200).extract().asString())
                .isEqualTo("0123456789");
    }

    private io.restassured.response.ValidatableResponse part(String id, String range) {
        return given().auth()
                .oauth2(desk.contact)
                .header("Range", range)
                .get("/api/files/{id}", id)
                .then();
    }

    @Test
    void shouldShowAFileToThoseWhoMayReadTheConversationOnly() { // INV-13
        var id = desk.uploaded(Specimens.jpeg(30, 20));
        var nothing = FilesDesk.file(desk.agent, UUID.randomUUID().toString()).extract();
        var stranger = Tokens.contact(desk.organization, UUID.randomUUID(), "client", "Nosy");
        var outside = Tokens.member(UUID.randomUUID(), UUID.randomUUID(), Role.ADMIN, "Far");
        var blind = List.of(stranger, outside);

        FilesDesk.file(desk.contact, id).statusCode(200);
        FilesDesk.file(desk.agent, id).statusCode(404); // Nobody has sent it to them yet.
        desk.send(desk.contact, desk.conversation(), "m-1", "", List.of(id)).statusCode(201);
        FilesDesk.file(desk.agent, id).statusCode(200);
        for (var token : blind) {
            for (var path : List.of("/api/files/{id}", "/api/files/{id}/preview")) {
                var answer = given().auth().oauth2(token).get(path, id).then().extract();
                assertThat(answer.statusCode()).isEqualTo(404);
                assertThat(answer.asString()).isEqualTo(nothing.asString());
            }
        }
        var ended =
                Tokens.contact(
                        desk.organization,
                        desk.emma,
                        "visitor",
                        "Emma",
                        Instant.now().minusSeconds(1));
        FilesDesk.file(ended, id).statusCode(401); // INV-20
        given().get("/api/files/{id}", id).then().statusCode(401);
    }

    @Test
    void shouldMakeASmallPicture() throws IOException {
        var id = desk.uploaded(Specimens.png(1920, 1080));
        await().until(() -> preview(id).statusCode() == 200);
        var small = ImageIO.read(new ByteArrayInputStream(preview(id).asByteArray()));
        assertThat(small.getWidth()).isEqualTo(480);
        assertThat(small.getHeight()).isEqualTo(270);
        assertThat(preview(id).header("Content-Disposition")).startsWith("attachment");

        var broken = Arrays.copyOf(Specimens.jpeg(900, 900), 700);
        var hurt = desk.uploaded(broken);
        await().until(() -> preview(hurt).statusCode() == 404 || preview(hurt).statusCode() == 200);
        FilesDesk.file(desk.contact, hurt).statusCode(200);
        assertThat(preview(desk.uploaded(Specimens.pdf())).statusCode()).isEqualTo(404);
    }

    @Test
    void shouldMakeASmallPictureOfWhatMovesAndOfWebp() {
        var moving = desk.uploaded(Specimens.movingGif(900, 300));
        await().until(() -> preview(moving).statusCode() == 200);
        assertThat(preview(moving).contentType()).isEqualTo("image/png");
        FilesDesk.file(desk.contact, moving).contentType("image/gif");

        var webp = desk.uploaded(WebpSpecimens.lossy(1600, 1200));
        await().until(() -> preview(webp).statusCode() == 200);
        assertThat(preview(webp).contentType()).isEqualTo("image/jpeg");
        assertThat(preview(webp).header("X-Content-Type-Options")).isEqualTo("nosniff");

        desk.upload("large.webp", WebpSpecimens.bomb())
                .statusCode(201)
                .body("preview", equalTo(false));
    }

    private io.restassured.response.Response preview(String id) {
        return given().auth().oauth2(desk.contact).get("/api/files/{id}/preview", id);
    }

    @Test
    void shouldForgetTheFilesOfARemovedMessage() throws IOException { // M9
        var conversation = desk.conversation();
        var id = desk.uploaded(Specimens.pdf());
        String message =
                desk.send(desk.contact, conversation, "m-1", "Look", List.of(id))
                        .extract()
                        .path("id");
        FilesDesk.as(desk.contact)
                .delete("/api/conversations/{id}/messages/{message}", conversation, message)
                .then()
                .statusCode(200);
        FilesDesk.file(desk.agent, id).statusCode(404);
        FilesDesk.as(desk.agent)
                .get("/api/conversations/{id}/messages", conversation)
                .then()
                .body("messages[0].attachments", nullValue());
        assertThat(FileRows.isKept(desk.organization, id)).isTrue();
        sweeping.sweep();
        assertThat(FileRows.isKept(desk.organization, id)).isFalse();
        assertThat(rows.count(desk.organization)).isZero();
    }

    @Test
    void shouldForgetWhatNobodySent() throws IOException {
        var unused = desk.uploaded(Specimens.text("unused"));
        var fresh = desk.uploaded(Specimens.text("fresh"));
        var half = desk.uploaded(Specimens.text("half"));
        var used = desk.uploaded(Specimens.text("used"));
        desk.send(desk.contact, desk.conversation(), "m-1", "", List.of(used)).statusCode(201);
        rows.setReceived(half);
        rows.age(half, 2);
        rows.age(fresh, 23);
        for (var old : List.of(unused, used)) {
            rows.age(old, 25);
        }
        sweeping.sweep();
        assertThat(FileRows.isKept(desk.organization, unused)).isFalse();
        assertThat(FileRows.isKept(desk.organization, half)).isFalse();
        FilesDesk.file(desk.contact, fresh).statusCode(200);
        FilesDesk.file(desk.agent, used).statusCode(200);
        assertThat(rows.count(desk.organization)).isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource(VisitorPolicy.class)
    void shouldForgetTheFilesOfAVisitorWhoseTimeIsOver(VisitorPolicy policy) throws IOException {
        var conversation = desk.conversation(); // I4
        var theirs = desk.uploaded(Specimens.pdf());
        desk.send(desk.contact, conversation, "m-1", "", List.of(theirs)).statusCode(201);
        EventLog.publish(
                Topics.VISITOR_EXPIRED,
                EventLog.event(
                        desk.organization,
                        desk.emma,
                        1,
                        new VisitorExpired(desk.emma, Instant.now(), policy)));
        await().untilAsserted(() -> FilesDesk.file(desk.agent, theirs).statusCode(404));
        sweeping.sweep();
        assertThat(FileRows.isKept(desk.organization, theirs)).isFalse();
    }
}
