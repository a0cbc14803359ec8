package org.chatdesk.gateway.edge.domain;

import java.net.URI;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Content Security Policies (CSP level 3) of our pages: they run nothing but their own files, and
 * the widget's frame may be shown by the key's own sites only.
 */
public final class PagePolicy {
    // A CSP source list is split at spaces and semicolons: a domain may hold neither.
    private static final Pattern SOURCE =
            Pattern.compile("https?://(\\*\\.)?[A-Za-z0-9.-]+(:(\\d{1,5}|\\*))?");

    private PagePolicy() {}

    /** The widget's frame. */
    public static String ofFrame(List<String> allowedDomains, String publicUrl) {
        return policy(socket(publicUrl), ancestors(allowedDomains));
    }

    /** The console, which also talks to the provider its users sign in at. */
    public static String ofConsole(String publicUrl, URI issuer) {
        var signIn = issuer.getScheme() + "://" + issuer.getAuthority();
        return policy(socket(publicUrl) + " " + signIn, "'none'");
    }

    private static String policy(String alsoConnectsTo, String ancestors) {
        return String.join(
                "; ",
                "default-src 'none'",
                "script-src 'self'",
                "style-src 'self'",
                "font-src 'self'",
                "connect-src 'self' " + alsoConnectsTo,
                "img-src 'self' data: blob:",
                "manifest-src 'self'",
                "frame-ancestors " + ancestors,
                "base-uri 'none'",
                "form-action 'none'",
                "require-trusted-types-for 'script'",
                "trusted-types 'none'");
    }

    private static String socket(String publicUrl) {
        return publicUrl.replaceFirst("^http", "ws");
    }

    private static String ancestors(List<String> allowedDomains) {
        var sources = allowedDomains.stream().filter(d -> SOURCE.matcher(d).matches()).toList();
        return sources.isEmpty() ? "'none'" : String.join(" ", sources);
    }
}
