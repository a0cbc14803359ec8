package org.chatdesk.runner.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.chatdesk.runner.demo.DemoData;
import org.chatdesk.runner.files.Checkout;
import org.chatdesk.runner.files.Secrets;
import org.chatdesk.runner.settings.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RealmTest {
    @TempDir Path folder;

    @Test
    void shouldLetOnlyTheConsoleOfThisAddressSignIn() throws IOException {
        JsonNode client = realm().get("clients").get(0);

        assertThat(client.path("clientId").asText()).isEqualTo("chatdesk-console");
        assertThat(client.path("publicClient").asBoolean()).isTrue();
        assertThat(client.path("directAccessGrantsEnabled").asBoolean()).isFalse();
        assertThat(client.path("attributes").path("pkce.code.challenge.method").asText())
                .isEqualTo("S256");
        assertThat(client.path("redirectUris"))
                .singleElement()
                .extracting(JsonNode::asText)
                .isEqualTo("http://localhost:9000/console/*");
    }

    @Test
    void shouldKnowEveryMemberWithAVerifiedAddress() throws IOException {
        JsonNode users = realm().get("users");

        assertThat(users).hasSizeGreaterThanOrEqualTo(9);
        for (JsonNode user : users) {
            assertThat(user.path("emailVerified").asBoolean()).isTrue();
            assertThat(user.path("firstName").asText()).isNotBlank();
            assertThat(user.path("lastName").asText()).isNotBlank();
            assertThat(user.path("credentials").get(0).path("value").asText()).isNotBlank();
        }
    }

    @Test
    void shouldLetInvitedPeopleRegisterAndProveTheirAddress() throws IOException { // INV-27
        JsonNode realm = realm();

        assertThat(realm.path("registrationAllowed").asBoolean()).isTrue();
        assertThat(realm.path("verifyEmail").asBoolean()).isTrue();
        assertThat(realm.path("smtpServer").path("port").asText()).isEqualTo("9014");
    }

    @Test
    void shouldLetTheConsolesOfAllGatewaysSignIn() throws IOException {
        JsonNode client =
                realm(List.of("http://localhost:9000", "http://localhost:9006"))
                        .get("clients")
                        .get(0);

        assertThat(client.path("redirectUris"))
                .extracting(JsonNode::asText)
                .containsExactly(
                        "http://localhost:9000/console/*", "http://localhost:9006/console/*");
        assertThat(client.path("webOrigins"))
                .extracting(JsonNode::asText)
                .containsExactly("http://localhost:9000", "http://localhost:9006");
    }

    private JsonNode realm() throws IOException {
        return realm(List.of("http://localhost:9000"));
    }

    private JsonNode realm(List<String> origins) throws IOException {
        var settings = Settings.from(Map.of("CHATDESK_BASE_PORT", "9000"), new Checkout(folder));
        var secrets = new Secrets(settings.secretsFile());
        Path template = Checkout.find().root().resolve("deploy/keycloak/realm.json");
        String realm = Realm.of(template, origins, 9014, DemoData.of(settings, secrets), secrets);
        assertThat(realm).doesNotContain("${");
        return new ObjectMapper().readTree(realm);
    }
}
