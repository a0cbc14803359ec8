package org.chatdesk.runner.web;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.time.Duration;

/** The little of an HTTP client that waiting for readiness needs; JDK classes that load quickly. */
public final class Http {
    private static final Duration LIMIT = Duration.ofSeconds(2);
    private static final int NOBODY = -1;

    private Http() {}

    /** The status that a GET gets, or -1 when nobody answers. */
    public static int status(String url) {
        try {
            var connection = (HttpURLConnection) URI.create(url).toURL().openConnection();
            connection.setConnectTimeout((int) LIMIT.toMillis());
            connection.setReadTimeout((int) LIMIT.toMillis());
            int status = connection.getResponseCode();
            connection.disconnect();
            return status;
        } catch (IOException _) {
            return NOBODY;
        }
    }
}
