package org.chatdesk.e2e.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;

/** What came back from a call. */
public record Answer(String call, int status, String type, String retryAfter, String body) {
    private static final ObjectMapper JSON = new ObjectMapper();

    public JsonNode json() {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(call + " answered no JSON: " + body, e);
        }
    }

    public Answer expect(int expected) {
        assertThat(status).as("%s → %s", call, body).isEqualTo(expected);
        return this;
    }

    /** A problem (RFC 9457) with this status and code, and nothing of our insides. */
    public Answer expectProblem(int expected, String code) {
        expect(expected);
        assertThat(type).as(call).startsWith("application/problem+json");
        JsonNode problem = json();
        assertThat(problem.path("code").asText()).as("%s → %s", call, body).isEqualTo(code);
        assertThat(problem.path("status").asInt()).as("%s → %s", call, body).isEqualTo(expected);
        assertThat(problem.path("title").asText()).as("%s → %s", call, body).isNotBlank();
        assertThat(problem.path("type").asText()).as("%s → %s", call, body).isNotBlank();
        assertThat(body)
                .as(call)
                .doesNotContainIgnoringCase("exception")
                .doesNotContain("org.chatdesk", "\tat ", "SELECT ");
        return this;
    }
}
