package org.chatdesk.benchmarks.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.HashMap;
import java.util.Map;
import org.chatdesk.runner.system.RunInfo;

/**
 * A visitor with its support conversation.
 *
 * @param sessionToken what its device keeps
 */
public record VisitorChat(String token, String conversation, String sessionToken) {

    public static VisitorChat open(RunInfo run, RunInfo.DemoOrganization organization)
            throws IOException, InterruptedException {
        var web = new Web();
        var init = init(organization);
        var known = post(web, run.gateway() + "/api/widget/init", organization.site(), init, null);
        var token = known.path("token").asText();
        var opened =
                post(
                        web,
                        run.gateway() + "/api/widget/conversations",
                        organization.site(),
                        Map.of(),
                        token);
        return new VisitorChat(
                token, opened.path("id").asText(), known.path("sessionToken").asText());
    }

    /** The same visitor with a fresh token, as its device gets one on the next page. */
    public VisitorChat again(RunInfo run, RunInfo.DemoOrganization organization)
            throws IOException, InterruptedException {
        var url = run.gateway() + "/api/widget/init";
        var known =
                post(new Web(), url, organization.site(), again(organization, sessionToken), null);
        return new VisitorChat(known.path("token").asText(), conversation, sessionToken);
    }

    /** The body with which the device of a new visitor starts its widget again. */
    public static String initAgain(RunInfo run, RunInfo.DemoOrganization organization)
            throws IOException, InterruptedException {
        var init = init(organization);
        var url = run.gateway() + "/api/widget/init";
        var known = post(new Web(), url, organization.site(), init, null);
        return Web.JSON.writeValueAsString(
                again(organization, known.path("sessionToken").asText()));
    }

    private static Map<String, Object> again(
            RunInfo.DemoOrganization organization, String sessionToken) {
        var again = new HashMap<>(init(organization));
        again.remove("asVisitor");
        again.put("sessionToken", sessionToken);
        return again;
    }

    private static Map<String, Object> init(RunInfo.DemoOrganization organization) {
        return Map.of(
                "widgetKey",
                organization.widgetKey(),
                "asVisitor",
                true,
                "locale",
                "en",
                "page",
                Map.of("url", organization.site(), "title", "", "referrer", ""));
    }

    private static JsonNode post(
            Web web,
            String url,
            String origin,
            Object body,
            @org.jspecify.annotations.Nullable String token)
            throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(URI.create(url))
                        .header("Origin", origin)
                        .POST(
                                HttpRequest.BodyPublishers.ofByteArray(
                                        Web.JSON.writeValueAsBytes(body)));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        return web.json(request);
    }
}
