package org.chatdesk.message.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.chatdesk.contracts.Topics;
import org.chatdesk.contracts.event.OrganizationChanged.VisitorPolicy;
import org.chatdesk.contracts.event.VisitorExpired;
import org.chatdesk.kit.tenancy.Tenancy;
import org.chatdesk.kit.testing.EventLog;
import org.chatdesk.kit.testing.Infrastructure;
import org.chatdesk.kit.testing.Tokens;
import org.chatdesk.message.attachment.FilesDesk;
import org.chatdesk.message.attachment.Specimens;
import org.junit.jupiter.api.Test;

/** Messages are found by the names of their files, as by their words. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class SearchFilesIT { // M12, M10
    @Inject DataSource database;
    @Inject Tenancy tenancy;

    private final FilesDesk desk = new FilesDesk();

    @Test
    void shouldFindAMessageByTheNameOfItsFile() {
        var conversation = desk.conversation();
        var message = send(conversation, "m-1", "", "Sommer_Rechnung-2026.pdf");
        for (var token : List.of(desk.agent, desk.contact)) {
            findsSoon(token, "rechnung 20")
                    .body("found.message", contains(message))
                    .body("found[0].snippet.text", equalTo(""))
                    .body("found[0].file.name", equalTo("Sommer_Rechnung-2026.pdf"))
                    .body("found[0].file.type", equalTo("application/pdf"))
                    .body("found[0].file.matches.from", contains(7, 16))
                    .body("found[0].file.matches.to", contains(15, 20));
        }
        find(desk.agent, "rechnung 2025").body("found", empty());
    }

    @Test
    void shouldFindWordsOfTheMessageAndOfItsFilesTogether() {
        var conversation = desk.conversation();
        send(conversation, "m-1", "Here is the contract", "house.pdf", "garden.pdf");
        findsSoon(desk.agent, "contract garden")
                .body("found[0].file.name", equalTo("garden.pdf"))
                .body("found[0].snippet.matches", hasSize(1));
        findsSoon(desk.agent, "contract").body("found[0].file", nullValue());
    }

    @Test
    void shouldFindNoFileOfAnotherOrganizationOrContact() { // INV-12, INV-13
        var stranger = new FilesDesk();
        send(stranger.conversation(), stranger, "canary.pdf");
        var other = Tokens.contact(desk.organization, UUID.randomUUID(), "client", "Noah");
        send(desk.conversation(), "m-1", "", "canary.pdf");
        findsSoon(desk.agent, "canary");
        findsSoon(stranger.agent, "canary");
        find(other, false, "canary").body("found", empty());
    }

    @Test
    void shouldKeepTheNameWhileTheWordsChangeAndForgetItWithTheMessage() { // M9
        var conversation = desk.conversation();
        var message = send(conversation, "m-1", "The old words", "plan.pdf");
        findsSoon(desk.agent, "old");
        var path = "/api/conversations/" + conversation + "/messages/" + message;
        FilesDesk.as(desk.contact)
                .body(Map.of("content", "Other ones"))
                .patch(path)
                .then()
                .statusCode(200);
        findsSoon(desk.agent, "other plan").body("found.message", contains(message));
        FilesDesk.as(desk.contact).delete(path).then().statusCode(200);
        await().untilAsserted(() -> find(desk.agent, "plan").body("found", empty()));
    }

    @Test
    void shouldForgetTheNamesWithAVisitorWhoIsForgotten() {
        var conversation = desk.conversation();
        send(conversation, "m-1", "These words stay", "passport.pdf");
        findsSoon(desk.agent, "passport");
        EventLog.publish(
                Topics.VISITOR_EXPIRED,
                EventLog.event(
                        desk.organization,
                        desk.emma,
                        9,
                        new VisitorExpired(desk.emma, Instant.now(), VisitorPolicy.ANONYMISE)));
        await().untilAsserted(() -> find(desk.agent, "passport").body("found", empty()));
        findsSoon(desk.agent, "words").body("found[0].file", nullValue());
    }

    @Test
    void shouldFindWhatWasStoredBeforeNamesWereLookedFor() throws IOException {
        var conversation = desk.conversation();
        send(conversation, "m-1", "Hello", "Year_End.V2.pdf");
        findsSoon(desk.agent, "hello");
        run(
                "update message_text set words = ts_delete(words, array['year', 'end', 'v2', 'pdf'])"
                        + " where conversation = '%s'".formatted(conversation));
        find(desk.agent, "end v").body("found", empty());
        run(migration());
        find(desk.agent, "end V").body("found", hasSize(1));
        find(desk.agent, "hello").body("found", hasSize(1));
    }

    private static String migration() throws IOException {
        var path = "/db/migration/V1055__search_file_names.sql";
        try (var script = SearchFilesIT.class.getResourceAsStream(path)) {
            assertThat(script).isNotNull();
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private void run(String sql) {
        tenancy.acrossOrganizations(() -> {
            try (var connection = database.getConnection();
                    var statement = connection.createStatement()) {
                statement.execute(sql);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private String send(UUID conversation, String clientId, String text, String... names) {
        var files =
                List.of(names).stream()
                        .map(name ->
                                desk.upload(name, Specimens.pdf())
                                        .statusCode(201)
                                        .extract()
                                        .<String>path("id"))
                        .toList();
        return desk.send(desk.contact, conversation, clientId, text, files)
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static void send(UUID conversation, FilesDesk from, String name) {
        String file = from.upload(name, Specimens.pdf()).statusCode(201).extract().path("id");
        from.send(from.contact, conversation, "m-1", "", List.of(file)).statusCode(201);
    }

    private ValidatableResponse findsSoon(String token, String q) {
        await().untilAsserted(() -> find(token, q).body("found", hasSize(1)));
        return find(token, q);
    }

    private ValidatableResponse find(String token, String q) {
        return find(token, !token.equals(desk.contact), q);
    }

    private static ValidatableResponse find(String token, boolean member, String q) {
        var path = member ? "/api/search/messages" : "/api/widget/messages/search";
        return FilesDesk.as(token).queryParam("q", q).get(path).then().statusCode(200);
    }
}
