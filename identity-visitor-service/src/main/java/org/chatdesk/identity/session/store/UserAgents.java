package org.chatdesk.identity.session.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chatdesk.identity.session.domain.Device;
import org.jspecify.annotations.Nullable;
import ua_parser.Client;
import ua_parser.Parser;

/**
 * Reads what browsers say of themselves, when somebody looks: neither the start of the service nor
 * that of a widget waits for it.
 */
@ApplicationScoped
class UserAgents {
    private static final String OTHER = "Other";
    private static final Set<String> OF_PHONES =
            Set.of("iOS", "Android", "Windows Phone", "KaiOS", "BlackBerry OS");
    private static final Set<String> OF_DESKTOPS =
            Set.of("Windows", "Mac OS X", "Linux", "Ubuntu", "Fedora", "Debian", "Chrome OS");

    private static final class Lazily {
        private static final Parser PARSER = new Parser();
    }

    Device device(@Nullable String userAgent) {
        if (userAgent == null || userAgent.isBlank()) {
            return Device.UNKNOWN;
        }
        var read = Lazily.PARSER.parse(userAgent);
        return new Device(
                type(read, userAgent),
                named(read.userAgent.family, read.userAgent.major),
                named(read.os.family, read.os.major));
    }

    private static String type(Client read, String userAgent) {
        var device = read.device.family;
        if ("Spider".equals(device)) {
            return "bot";
        }
        // Android says "Mobile" on phones and leaves it out on tablets.
        var isAndroidTablet = "Android".equals(read.os.family) && !userAgent.contains("Mobile");
        if (device.toLowerCase(Locale.ROOT).matches(".*(ipad|tablet|kindle).*")
                || isAndroidTablet) {
            return "tablet";
        }
        if (OF_PHONES.contains(read.os.family)) {
            return "mobile";
        }
        return OF_DESKTOPS.contains(read.os.family) ? "desktop" : "unknown";
    }

    private static @Nullable String named(@Nullable String family, @Nullable String major) {
        return family == null || family.equals(OTHER)
                ? null
                : Stream.of(family, major == null ? "" : major)
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(" "));
    }
}
