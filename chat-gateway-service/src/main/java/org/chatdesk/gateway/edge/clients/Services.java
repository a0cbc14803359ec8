package org.chatdesk.gateway.edge.clients;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.chatdesk.gateway.edge.EdgeSettings;
import org.chatdesk.kit.json.EventJson;
import org.chatdesk.kit.token.ServiceTokens;

/** The gateway's own calls to identity-visitor-service and message-service. Blocking. */
@ApplicationScoped
public class Services {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final HttpClient http =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(PATIENCE)
                    .build();
    private final EdgeSettings settings;
    private final ServiceTokens tokens;

    Services(EdgeSettings settings, ServiceTokens tokens) {
        this.settings = settings;
        this.tokens = tokens;
    }

    /** Checks key, Origin and whom the device belongs to. */
    public Answer initWidget(JsonNode request) throws IOException {
        return post(settings.identityUrl(), "/internal/widget/init", request);
    }

    /** The widget of a public key: its organization and domains. */
    public Answer widget(String key) throws IOException {
        var path = "/internal/widgets/" + URLEncoder.encode(key, StandardCharsets.UTF_8);
        return send(at(settings.identityUrl(), path, tokens.bearer()));
    }

    /** An internal token for a host's API key. */
    public Answer exchangeApiKey(String key) throws IOException {
        return post(
                settings.identityUrl(),
                "/internal/tokens/api-key",
                EventJson.mapper().createObjectNode().put("key", key));
    }

    /** A contact's own conversations, asked with its token. */
    public Answer conversations(String token) throws IOException {
        return send(at(settings.messageUrl(), "/api/conversations", "Bearer " + token));
    }

    /** A visitor has just become this contact: their chats must be in its first list. */
    public Answer merge(String organization, String visitor, String contact) throws IOException {
        var path = "/internal/organizations/" + organization + "/merges";
        var body = EventJson.mapper().createObjectNode();
        body.put("visitor", visitor).put("contact", contact);
        return post(settings.messageUrl(), path, body);
    }

    public Answer epoch() throws IOException {
        return send(at(settings.messageUrl(), "/internal/epoch", tokens.bearer()));
    }

    private Answer post(URI service, String path, JsonNode body) throws IOException {
        return send(
                at(service, path, tokens.bearer())
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofByteArray(EventJson.write(body))));
    }

    private static HttpRequest.Builder at(URI service, String path, String authorization) {
        return HttpRequest.newBuilder(service.resolve(path))
                .timeout(PATIENCE)
                .header("Authorization", authorization);
    }

    private Answer send(HttpRequest.Builder request) throws IOException {
        try {
            var answer = http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            return new Answer(answer.statusCode(), EventJson.mapper().readTree(answer.body()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Stopped while calling a service", e);
        }
    }
}
