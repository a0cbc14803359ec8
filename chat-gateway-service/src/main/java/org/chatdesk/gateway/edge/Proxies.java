package org.chatdesk.gateway.edge;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import org.chatdesk.gateway.edge.domain.ProxyPlace;
import org.chatdesk.gateway.edge.domain.TrustedProxies;

/** The proxies before this instance, as its settings name them. */
class Proxies {

    @Produces
    @Singleton
    TrustedProxies trusted(EdgeSettings settings) {
        return TrustedProxies.of(settings.trustedProxies().orElse(List.of()));
    }

    @Produces
    @Singleton
    ProxyPlace.Headers places(EdgeSettings settings) {
        return new ProxyPlace.Headers(
                settings.geoip().countryHeader(), settings.geoip().cityHeader());
    }
}
