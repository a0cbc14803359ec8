package org.chatdesk.e2e.wire;

import java.util.HashMap;
import java.util.Map;

/** The public origin. */
public record Edge(String origin) {

    /** Somebody with this bearer token. */
    public Caller as(String token) {
        return new Caller(origin, Map.of("Authorization", "Bearer " + token));
    }

    public Caller nobody() {
        return new Caller(origin, Map.of());
    }

    /** A call that a page of this origin makes. */
    public Caller from(String page) {
        return new Caller(origin, Map.of("Origin", page));
    }

    /** The widget's first call, without an Origin as native apps make it. */
    public Answer init(String widgetKey, Map<String, Object> more) {
        return nobody().post("/api/widget/init", initBody(widgetKey, more));
    }

    public static Map<String, Object> initBody(String widgetKey, Map<String, Object> more) {
        var body = new HashMap<String, Object>(more);
        body.put("widgetKey", widgetKey);
        body.put("locale", "en");
        body.put("page", Map.of("url", "https://app.example/", "title", "Test", "referrer", ""));
        return body;
    }
}
