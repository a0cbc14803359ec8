package org.chatdesk.runner.keycloak;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.chatdesk.runner.files.Folders;
import org.chatdesk.runner.files.Secrets;
import org.chatdesk.runner.process.RunnerException;
import org.chatdesk.runner.settings.PortName;
import org.chatdesk.runner.settings.Settings;

/**
 * Keycloak imports a realm only when there is none. So when ports, people or the template have
 * changed since, clients, users and how people register are put in again over its admin interface;
 * sign-ins made by hand stay.
 */
public final class RealmUpdate {
    static final String ADMIN = "admin";
    private static final ObjectMapper JSON = new ObjectMapper();
    private final Settings settings;
    private final Secrets secrets;

    public RealmUpdate(Settings settings, Secrets secrets) {
        this.settings = settings;
        this.secrets = secrets;
    }

    static String adminPassword(Secrets secrets) {
        return secrets.password("keycloak.admin");
    }

    public void bringUpToDate() {
        Path imported = settings.home().resolve("keycloak/realm.imported.json");
        try {
            String wanted = Files.readString(KeycloakServer.realmFile(settings));
            boolean known = Files.exists(imported);
            if (known && Files.readString(imported).equals(wanted)) {
                return;
            }
            if (known) {
                putAgain(JSON.readValue(wanted, ObjectNode.class));
            }
            Folders.writeSecret(imported, wanted);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot bring Keycloak's realm up to date", e);
        }
    }

    private void putAgain(ObjectNode realm) throws IOException {
        ObjectNode part = JSON.createObjectNode().put("ifResourceExists", "OVERWRITE");
        part.set("clients", realm.get("clients"));
        part.set("users", realm.get("users"));
        ObjectNode registering = realm.deepCopy();
        registering.retain("registrationAllowed", "verifyEmail", "smtpServer");
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest.Builder change =
                    request("/admin/realms/chatdesk/partialImport").POST(json(part));
            send(client, authorized(change, client));
            change = request("/admin/realms/chatdesk").PUT(json(registering));
            send(client, authorized(change, client));
        }
    }

    private HttpRequest.Builder authorized(HttpRequest.Builder request, HttpClient client)
            throws IOException {
        return request.header("Authorization", "Bearer " + token(client))
                .header("Content-Type", "application/json");
    }

    private static HttpRequest.BodyPublisher json(ObjectNode body) {
        return HttpRequest.BodyPublishers.ofString(body.toString());
    }

    private String token(HttpClient client) throws IOException {
        String form =
                "grant_type=password&client_id=admin-cli&username=%s&password=%s"
                        .formatted(ADMIN, encoded(adminPassword(secrets)));
        String answer =
                send(
                        client,
                        request("/realms/master/protocol/openid-connect/token")
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(HttpRequest.BodyPublishers.ofString(form)));
        return JSON.readTree(answer).path("access_token").asText();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(
                URI.create(settings.ports().internalUrl(PortName.KEYCLOAK) + path));
    }

    private static String send(HttpClient client, HttpRequest.Builder request) throws IOException {
        try {
            HttpResponse<String> answer =
                    client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() / 100 != 2) {
                throw new RunnerException(
                        "Keycloak refused " + answer.uri().getPath() + ": " + answer.body());
            }
            return answer.body();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RunnerException("Interrupted while talking to Keycloak", e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
