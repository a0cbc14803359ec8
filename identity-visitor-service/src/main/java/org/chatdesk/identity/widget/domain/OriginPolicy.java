package org.chatdesk.identity.widget.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * From where a widget's key may be used.
 *
 * @param nativeApps whether requests without an Origin count: browsers always send one, apps none
 */
public record OriginPolicy(List<AllowedDomain> domains, boolean nativeApps) {

    public OriginPolicy {
        domains = List.copyOf(domains);
    }

    public static OriginPolicy of(List<String> domains, boolean nativeApps) {
        return new OriginPolicy(domains.stream().map(AllowedDomain::parse).toList(), nativeApps);
    }

    /** {@code origin} is the header's value; null when there was none. */
    public boolean admits(@Nullable String origin) {
        if (origin == null) {
            return nativeApps;
        }
        return WebOrigin.parse(origin)
                .filter(asking -> domains.stream().anyMatch(domain -> domain.covers(asking)))
                .isPresent();
    }
}
