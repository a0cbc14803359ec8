package org.chatdesk.identity.widget.domain;

import java.net.IDN;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Where a widget may be shown: an exact origin, or with {@code *.} all subdomains of a host,
 * however deep, and not the host itself (as in CSP's {@code frame-ancestors}). Scheme and port must
 * fit too; only on a developer's own machine may the port be any.
 */
public record AllowedDomain(WebOrigin origin, boolean subdomains, boolean anyPort) {
    private static final String STAR = "://*.";
    private static final String ANY_PORT = ":*";
    private static final Pattern PARTS = Pattern.compile("([a-zA-Z]+://)([^/:\\[\\]]+)(:[0-9]+)?");
    private static final Set<String> OWN_MACHINE = Set.of("localhost", "127.0.0.1");

    public AllowedDomain {
        if (subdomains && (!origin.host().contains(".") || isAddress(origin.host()))) {
            throw new IllegalArgumentException("Too wide: *." + origin.host());
        }
        if (anyPort && (subdomains || !OWN_MACHINE.contains(origin.host()))) {
            throw new IllegalArgumentException("Too wide: " + origin.host() + ANY_PORT);
        }
    }

    /**
     * Reads {@code https://shop.example}, {@code https://*.shop.example}, {@code
     * http://localhost:8421} or {@code http://localhost:*}; throws {@link IllegalArgumentException}
     * for anything else.
     */
    public static AllowedDomain parse(String text) {
        var subdomains = text.contains(STAR);
        var anyPort = text.endsWith(ANY_PORT);
        var withPort = subdomains ? text.replace(STAR, "://") : text;
        var plain =
                anyPort ? withPort.substring(0, withPort.length() - ANY_PORT.length()) : withPort;
        return WebOrigin.parse(ascii(plain))
                .filter(_ -> !anyPort || plain.lastIndexOf(':') == plain.indexOf("://"))
                .map(origin -> new AllowedDomain(origin, subdomains, anyPort))
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

    private static boolean isAddress(String host) {
        return host.chars().allMatch(c -> c == '.' || Character.isDigit(c));
    }

    /** The one way in which we write it; {@link #parse} reads it again. */
    public String text() {
        var host = (subdomains ? "*." : "") + origin.host();
        var port = anyPort ? ANY_PORT : origin.writtenPort();
        return origin.scheme() + "://" + host + port;
    }

    public boolean covers(WebOrigin asking) {
        return asking.scheme().equals(origin.scheme())
                && (anyPort || asking.port() == origin.port())
                && coversHost(asking.host());
    }

    private boolean coversHost(String host) {
        return subdomains ? host.endsWith("." + origin.host()) : host.equals(origin.host());
    }
}
