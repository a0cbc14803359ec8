package org.chatdesk.client;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.UUID;

/** The one REST call that a socket needs beside itself. Blocking. */
final class ChatApi {
    static final int PAGE = 200;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final HttpClient http;
    private final Observer observer;

    ChatApi(HttpClient http, Observer observer) {
        this.http = http;
        this.observer = observer;
    }

    /** It is not the caller's, or it does not exist: asking again cannot help. */
    static final class Gone extends IOException {
        private static final long serialVersionUID = 1L;

        Gone(UUID conversation) {
            super("No conversation " + conversation);
        }
    }

    /** At most {@link #PAGE} changes behind a number. */
    Changes changes(String origin, String token, UUID conversation, long after)
            throws IOException, InterruptedException {
        var path = "/api/conversations/%s/changes?after=%d&limit=%d";
        var request =
                HttpRequest.newBuilder(
                                URI.create(origin + path.formatted(conversation, after, PAGE)))
                        .timeout(PATIENCE)
                        .header("Authorization", "Bearer " + token)
                        .build();
        var answer = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
        observer.answered(answer.statusCode());
        return switch (answer.statusCode()) {
            case 200 -> FrameJson.mapper().readValue(answer.body(), Changes.class);
            case 404 -> throw new Gone(conversation);
            default -> throw new IOException("changes were answered " + answer.statusCode());
        };
    }
}
