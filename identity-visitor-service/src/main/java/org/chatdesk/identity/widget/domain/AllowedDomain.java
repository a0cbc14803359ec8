package org.chatdesk.identity.widget.domain;

import java.net.IDN;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Where a widget may be shown: an exact origin, or with {@code *.} all subdomains of a host,
 * however deep, and not the host itself (as in CSP's {@code frame-ancestors}). Scheme and port must
 * fit too.
 */
public record AllowedDomain(WebOrigin origin, boolean subdomains) {
    private static final String STAR = "://*.";
    private static final Pattern PARTS = Pattern.compile("([a-zA-Z]+://)([^/:\\[\\]]+)(:[0-9]+)?");

    public AllowedDomain {
        if (subdomains && !origin.host().contains(".")) {
            throw new IllegalArgumentException("Too wide: *." + origin.host());
        }
    }

    /**
     * Reads {@code https://shop.example}, {@code https://*.shop.example} or {@code
     * http://localhost:8421}; throws {@link IllegalArgumentException} for anything else.
     */
    public static AllowedDomain parse(String text) {
        var subdomains = text.contains(STAR);
        var plain = ascii(subdomains ? text.replace(STAR, "://") : text);
        return WebOrigin.parse(plain)
                .map(origin -> new AllowedDomain(origin, subdomains))
                .orElseThrow(() -> new IllegalArgumentException("Not a web origin: " + text));
    }

    /** People write names as they read them; browsers send them in ASCII (RFC 5891). */
    private static String ascii(String text) {
        var parts = PARTS.matcher(text);
        if (!parts.matches()) {
            return text;
        }
        var port = parts.group(3) == null ? "" : parts.group(3);
        return (parts.group(1) + IDN.toASCII(parts.group(2)) + port).toLowerCase(Locale.ROOT);
    }

    public boolean covers(WebOrigin asking) {
        return asking.scheme().equals(origin.scheme())
                && asking.port() == origin.port()
                && coversHost(asking.host());
    }

    private boolean coversHost(String host) {
        return subdomains ? host.endsWith("." + origin.host()) : host.equals(origin.host());
    }
}
