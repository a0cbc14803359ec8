package org.chatdesk.identity.session.store;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chatdesk.identity.session.domain.Device;
import org.jspecify.annotations.Nullable;
import ua_parser.Client;
import ua_parser.Parser;

/**
 * Reads what browsers say of themselves. Reading takes a millisecond, so what was read lately is
 * kept; the rules take longer and are loaded beside the start of the service.
 */
@ApplicationScoped
class UserAgents {
    private static final String OTHER = "Other";
    private static final int KEPT = 2_000;
    private static final Set<String> OF_PHONES =
            Set.of("iOS", "Android", "Windows Phone", "KaiOS", "BlackBerry OS");
    private static final Set<String> OF_DESKTOPS =
            Set.of("Windows", "Mac OS X", "Linux", "Ubuntu", "Fedora", "Debian", "Chrome OS");

    private static final class Lazily {
        private static final Parser PARSER = new Parser();
    }

    private final Map<String, Device> lately =
            Collections.synchronizedMap(
                    new LinkedHashMap<>(KEPT, 0.75f, true) {
                        @Override
                        protected boolean removeEldestEntry(Map.Entry<String, Device> eldest) {
                            return size() > KEPT;
                        }
                    });

    void load(@Observes StartupEvent event) {
        Thread.ofPlatform().daemon().name("user agents").start(() -> device("Any/1.0"));
    }

    Device device(@Nullable String userAgent) {
        if (userAgent == null || userAgent.isBlank()) {
            return Device.UNKNOWN;
        }
        // Not computed inside the map: nobody waits while another is read.
        var known = lately.get(userAgent);
        return known == null ? read(userAgent) : known;
    }

    private Device read(String userAgent) {
        var device = parse(userAgent);
        lately.put(userAgent, device);
        return device;
    }

    private static Device parse(String userAgent) {
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
