package org.chatdesk.message.attachment;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.chatdesk.kit.testing.Infrastructure;
import org.chatdesk.kit.testing.Tokens;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class UploadIT { // M10, INV-31
    private static final Logger LOG = Logger.getLogger(UploadIT.class);
    private static final int LARGEST = 25 * 1024 * 1024;

    @Inject FileRows rows;
    @Inject SweepFiles sweeping;

    private final FilesDesk desk = new FilesDesk();

    @Test
    void shouldTakeAPicture() {
        desk.upload("holiday.PNG", Specimens.png(640, 480))
                .statusCode(201)
                .body("name", equalTo("holiday.png"))
                .body("type", equalTo("image/png"))
                .body("size", equalTo(Specimens.png(640, 480).length))
                .body("width", equalTo(640))
                .body("height", equalTo(480))
                .body("preview", equalTo(true))
                .body("state", equalTo("stored"));
        desk.upload(desk.agent, "offer.pdf", Specimens.pdf(), null)
                .statusCode(201)
                .body("type", equalTo("application/pdf"))
                .body("width", nullValue())
                .body("preview", equalTo(false));
    }

    @Test
    void shouldNotBelieveTheNameOrWhatTheClientSays() {
        var page = Specimens.text("<!doctype html><script>alert(1)</script>");
        var drawing = Specimens.text("<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>");
        for (var bytes : List.of(page, drawing, Specimens.zip("A.class"))) {
            desk.upload("picture.png", bytes)
                    .statusCode(415)
                    .contentType("application/problem+json")
                    .body("code", equalTo("attachment.type-not-allowed"));
        }
        desk.upload("page.html", Specimens.pdf())
                .statusCode(201)
                .body("name", equalTo("page.html.pdf"))
                .body("type", equalTo("application/pdf"));
        assertThat(rows.count(desk.organization)).isEqualTo(1);
        await().until(() -> FileRows.incoming() == 0);
    }

    @Test
    void shouldRefuseAPictureThatUnfoldsTooFar() {
        desk.upload("small.png", Specimens.bomb())
                .statusCode(400)
                .body("code", equalTo("attachment.too-many-pixels"));
        desk.upload("nothing.txt", new byte[0])
                .statusCode(400)
                .body("code", equalTo("attachment.empty"));
        assertThat(rows.count(desk.organization)).isZero();
    }

    @Test
    void shouldCleanNames() {
        desk.upload("..\\..\\etc\\scan.exe", Specimens.pdf())
                .statusCode(201)
                .body("name", equalTo("scan.exe.pdf"));
        desk.upload("...", Specimens.pdf())
                .statusCode(400)
                .body("code", equalTo("attachment.name"));
    }

    @Test
    void shouldRefuseWhatIsTooBigWhileItComesIn() throws Exception {
        var over = post(desk.contact, zeros(LARGEST + 1));
        assertThat(over.statusCode()).isEqualTo(413);
        assertThat(over.body()).contains("attachment.too-big");

        // Whoever goes on talking may be cut off before they hear why.
        try {
            assertThat(post(desk.contact, zeros(40 * 1024 * 1024)).statusCode()).isEqualTo(413);
        } catch (IOException e) {
            LOG.debugf(e, "Cut off");
        }
        assertThat(rows.count(desk.organization)).isZero();
        await().until(() -> FileRows.incoming() == 0);
    }

    @Test
    void shouldNeverHoldFilesInMemory() throws Exception {
        // Twenty of 25 MB at once are as much as this JVM may have.
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers =
                    IntStream.range(0, 20)
                            .mapToObj(_ -> threads.submit(() -> post(stranger(), notes(LARGEST))))
                            .toList();
            for (var answer : answers) {
                assertThat(answer.get().statusCode()).isEqualTo(201);
            }
        }
        sweepAll();
    }

    @Test
    void shouldKeepNothingOfAHalf() throws IOException {
        try (var socket = new Socket("localhost", RestAssured.port)) {
            var head =
                    """
                    POST /api/widget/upload HTTP/1.1\r
                    Host: localhost\r
                    Authorization: Bearer %s\r
                    Content-Type: multipart/form-data; boundary=cut\r
                    Content-Length: 1000000\r
                    \r
                    --cut\r
                    Content-Disposition: form-data; name="file"; filename="half.txt"\r
                    \r
                    """
                            .formatted(desk.contact);
            socket.getOutputStream().write(head.getBytes(ISO_8859_1));
            socket.getOutputStream().write("half ".repeat(20_000).getBytes(ISO_8859_1));
            socket.getOutputStream().flush();
            await().until(() -> FileRows.incoming() > 0);
        }
        await().until(() -> FileRows.incoming() == 0);
        assertThat(rows.count(desk.organization)).isZero();
    }

    @Test
    void shouldGiveARepetitionTheSameAnswer() throws Exception { // INV-7, INV-8
        var ids = new HashSet<String>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var calls =
                    IntStream.range(0, 8)
                            .mapToObj(_ -> threads.submit(() -> keyed("up-1", Specimens.pdf())))
                            .toList();
            for (var call : calls) {
                ids.add(call.get());
            }
        }
        assertThat(ids).hasSize(1);
        assertThat(rows.count(desk.organization)).isEqualTo(1);
        desk.upload(desk.contact, "other.txt", Specimens.text("Other"), "up-1")
                .statusCode(409)
                .body("code", equalTo("attachment.id-reused"));
        // A crash between the row and the file: the repetition heals it.
        rows.setReceived(ids.iterator().next());
        FilesDesk.file(desk.contact, ids.iterator().next()).statusCode(404);
        assertThat(keyed("up-1", Specimens.pdf())).isIn(ids);
        FilesDesk.file(desk.contact, ids.iterator().next()).statusCode(200);
    }

    private String keyed(String key, byte[] bytes) {
        return desk.upload(desk.contact, "a.pdf", bytes, key).statusCode(201).extract().path("id");
    }

    @Test
    void shouldLimitWhatAContactKeepsUnsent() {
        String first = desk.uploaded(Specimens.text("1"));
        for (int i = 2; i <= 20; i++) {
            desk.uploaded(Specimens.text("number " + i));
        }
        desk.upload("a.txt", Specimens.text("one more"))
                .statusCode(429)
                .body("code", equalTo("attachment.too-many"));
        desk.send(desk.contact, desk.conversation(), "m-1", "", List.of(first)).statusCode(201);
        desk.upload("a.txt", Specimens.text("one more")).statusCode(201);
    }

    @Test
    void shouldLimitWhatAContactUploadsADay() throws Exception {
        for (int i = 0; i < 8; i++) {
            assertThat(post(desk.contact, notes(LARGEST)).statusCode()).isEqualTo(201);
        }
        var ninth = post(desk.contact, notes(1024));
        assertThat(ninth.statusCode()).isEqualTo(429);
        sweepAll();
    }

    @Test
    void shouldRefuseWhatIsNoUpload() {
        for (var body : List.of("", "{}", "--cut\r\n\r\n--cut--")) {
            given().auth()
                    .oauth2(desk.contact)
                    .header("Content-Type", "multipart/form-data; boundary=cut")
                    .body(body.getBytes(ISO_8859_1))
                    .post("/api/widget/upload")
                    .then()
                    .statusCode(400)
                    .body("code", equalTo("request.malformed"));
        }
        given().auth()
                .oauth2(desk.contact)
                .header("Idempotency-Key", "x".repeat(101))
                .multiPart("file", "a.pdf", Specimens.pdf())
                .post("/api/widget/upload")
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("Idempotency-Key"));
        given().auth()
                .oauth2(desk.contact)
                .multiPart("conversation", UUID.randomUUID().toString())
                .multiPart("file", "a.pdf", Specimens.pdf())
                .post("/api/widget/upload")
                .then()
                .statusCode(404);
        given().auth()
                .oauth2(desk.contact)
                .multiPart("conversation", desk.conversation().toString())
                .multiPart("file", "a.pdf", Specimens.pdf())
                .post("/api/widget/upload")
                .then()
                .statusCode(201);
    }

    @Test
    void shouldKeepTheLimitOfEveryOtherPath() throws Exception {
        var large = "x".repeat(130 * 1024);
        FilesDesk.as(desk.contact)
                .body("{\"clientMessageId\":\"m-1\",\"content\":\"" + large + "\"}")
                .post("/api/widget/conversations/{id}/messages", UUID.randomUUID())
                .then()
                .statusCode(413)
                .body("code", equalTo("request.too-large"));
        var untold =
                HttpRequest.newBuilder(
                                uri("/api/widget/conversations/" + UUID.randomUUID() + "/messages"))
                        .version(HttpClient.Version.HTTP_1_1)
                        .header("Authorization", "Bearer " + desk.contact)
                        .header("Content-Type", "application/json")
                        .POST(
                                BodyPublishers.ofInputStream(
                                        () -> new ByteArrayInputStream(large.getBytes(ISO_8859_1))))
                        .build();
        try (var http = HttpClient.newHttpClient()) {
            assertThat(http.send(untold, BodyHandlers.ofString()).statusCode()).isIn(400, 413);
        }
    }

    private String stranger() {
        return Tokens.contact(desk.organization, UUID.randomUUID(), "visitor", "Somebody");
    }

    /** Without a length, as from somebody who does not say how much will come. */
    private static HttpResponse<String> post(String token, InputStream file)
            throws IOException, InterruptedException {
        var head =
                "--cut\r\nContent-Disposition: form-data; name=\"file\"; filename=\"f.txt\"\r\n\r\n";
        var body =
                new SequenceInputStream(
                        new SequenceInputStream(bytes(head), file), bytes("\r\n--cut--\r\n"));
        var request =
                HttpRequest.newBuilder(uri("/api/widget/upload"))
                        .version(HttpClient.Version.HTTP_1_1)
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "multipart/form-data; boundary=cut")
                        .POST(BodyPublishers.ofInputStream(() -> body));
        try (var http = HttpClient.newHttpClient()) {
            return http.send(request.build(), BodyHandlers.ofString());
        }
    }

    private static URI uri(String path) {
        return URI.create("http://localhost:" + RestAssured.port + path);
    }

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(ISO_8859_1));
    }

    private static InputStream zeros(int size) {
        return new Repeated((byte) 0, size);
    }

    /** Plain text of this size. */
    private static InputStream notes(int size) {
        return new Repeated((byte) 'n', size);
    }

    private void sweepAll() throws IOException {
        rows.ageAll(desk.organization);
        sweeping.sweep();
    }

    /** One byte many times. */
    private static final class Repeated extends InputStream {
        private final byte one;
        private int left;

        Repeated(byte one, int size) {
            this.one = one;
            this.left = size;
        }

        @Override
        public int read() {
            return left-- > 0 ? one : -1;
        }

        @Override
        public int read(byte[] into, int at, int most) {
            var count = Math.min(left, most);
            java.util.Arrays.fill(into, at, at + Math.max(count, 0), one);
            left -= count;
            return count > 0 ? count : -1;
        }
    }
}
