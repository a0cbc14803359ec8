package org.chatdesk.gateway.edge;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithName;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Where everything is, as this instance reaches it. */
@ConfigMapping(prefix = "chatdesk")
public interface EdgeSettings {

    /** The one origin that customers and agents see. */
    @WithName("public-url")
    String publicUrl();

    @WithName("identity-url")
    URI identityUrl();

    @WithName("message-url")
    URI messageUrl();

    @WithName("ticket-url")
    URI ticketUrl();

    @WithName("crm-query-url")
    URI crmQueryUrl();

    @WithName("notification-url")
    URI notificationUrl();

    /** The folder of the built widget. */
    @WithName("widget-dir")
    Path widgetDir();

    /** The folder of the built console. */
    @WithName("console-dir")
    Path consoleDir();

    /**
     * CIDRs of the proxies before this gateway, whose {@code X-Forwarded-For} is believed; none
     * unless named.
     */
    @WithName("trusted-proxies")
    Optional<List<String>> trustedProxies();

    GeoIp geoip();

    /**
     * Headers in which a trusted proxy says where a client is, such as {@code CF-IPCountry}. None
     * unless named: a proxy hands on what it does not know of as the client wrote it, so each has
     * to be one that the proxy itself sets.
     */
    interface GeoIp {
        @WithName("country-header")
        Optional<String> countryHeader();

        @WithName("city-header")
        Optional<String> cityHeader();
    }

    Oidc oidc();

    /** Where agents sign in. */
    interface Oidc {
        String issuer();

        String client();
    }
}
