package org.chatdesk.identity.session;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.util.Optional;

/** Where addresses are looked up ({@code CHATDESK_GEOIP_FILE}); nowhere by default. */
@ConfigMapping(prefix = "chatdesk.geoip")
public interface GeoSettings {

    /** A file in MaxMind's format, such as GeoLite2-City.mmdb. */
    Optional<Path> file();
}
