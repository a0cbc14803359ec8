package org.chatdesk.identity.widget.domain;

import java.util.Optional;
import java.util.regex.Pattern;

/** A web origin (RFC 6454): scheme, host and port, as browsers write it in the Origin header. */
public record WebOrigin(String scheme, String host, int port) {
    private static final String HOST =
            "[a-z0-9_](?:[a-z0-9_-]*[a-z0-9_])?(?:\\.[a-z0-9_](?:[a-z0-9_-]*[a-z0-9_])?)*"
                    + "|\\[[0-9a-f:.]+]";
    private static final Pattern ORIGIN =
            Pattern.compile("(https?)://(" + HOST + ")(?::([1-9][0-9]{0,4}))?");
    private static final int HTTP = 80;
    private static final int HTTPS = 443;
    private static final int LAST_PORT = 65_535;

    /** Empty for anything else, such as {@code null}, a path, or upper case: browsers send none. */
    public static Optional<WebOrigin> parse(String text) {
        var parts = ORIGIN.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        var port = parts.group(3) == null ? usual(parts.group(1)) : number(parts.group(3));
        return port > LAST_PORT
                ? Optional.empty()
                : Optional.of(new WebOrigin(parts.group(1), parts.group(2), port));
    }

    /** With its colon; empty where it is the scheme's own. */
    String writtenPort() {
        return port == usual(scheme) ? "" : ":" + port;
    }

    private static int usual(String scheme) {
        return scheme.equals("https") ? HTTPS : HTTP;
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }
}
