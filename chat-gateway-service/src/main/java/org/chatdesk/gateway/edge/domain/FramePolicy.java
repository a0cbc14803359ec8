package org.chatdesk.gateway.edge.domain;

import java.util.List;
import java.util.regex.Pattern;

/**
 * The Content Security Policy (CSP level 3) of the widget's frame: it may be shown by the key's own
 * sites only, and runs nothing but its own files.
 */
public final class FramePolicy {
    // A CSP source list is split at spaces and semicolons: a domain may hold neither.
    private static final Pattern SOURCE =
            Pattern.compile("https?://(\\*\\.)?[A-Za-z0-9.-]+(:(\\d{1,5}|\\*))?");

    private FramePolicy() {}

    public static String of(List<String> allowedDomains, String publicUrl) {
        var socket = publicUrl.replaceFirst("^http", "ws");
        return String.join(
                "; ",
                "default-src 'none'",
                "script-src 'self'",
                "style-src 'self'",
                "font-src 'self'",
                "connect-src 'self' " + socket,
                "img-src 'self' data: blob:",
                "frame-ancestors " + ancestors(allowedDomains),
                "base-uri 'none'",
                "form-action 'none'",
                "require-trusted-types-for 'script'",
                "trusted-types 'none'");
    }

    private static String ancestors(List<String> allowedDomains) {
        var sources = allowedDomains.stream().filter(d -> SOURCE.matcher(d).matches()).toList();
        return sources.isEmpty() ? "'none'" : String.join(" ", sources);
    }
}
