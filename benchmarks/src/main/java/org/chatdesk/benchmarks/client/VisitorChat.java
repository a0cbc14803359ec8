package org.chatdesk.benchmarks.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.HashMap;
import java.util.Map;
import org.chatdesk.runner.system.RunInfo;

/** A visitor with its support conversation. */
public record VisitorChat(String token, String conversation) {

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
        return new VisitorChat(token, opened.path("id").asText());
    }

    /** The body with which the device of a new visitor starts its widget again. */
    public static String initAgain(RunInfo run, RunInfo.DemoOrganization organization)
            throws IOException, InterruptedException {
        var init = init(organization);
        var url = run.gateway() + "/api/widget/init";
        var known = post(new Web(), url, organization.site(), init, null);
        var again = new HashMap<String, Object>(init);
        again.remove("asVisitor");
        again.put("sessionToken", known.path("sessionToken").asText());
        return Web.JSON.writeValueAsString(again);
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
