package org.chatdesk.gateway.edge.domain;

import java.util.List;
import java.util.stream.Stream;
import org.chatdesk.contracts.AddressRange;

/**
 * Whose word on where a request came from counts. Everybody can write a forwarding header; only
 * what our own proxies wrote into it is true, and each appends on the right.
 */
public record TrustedProxies(List<AddressRange> ranges) {
    public static final String HEADER = "X-Forwarded-For";

    private static final int FURTHEST = 20;

    public TrustedProxies {
        ranges = List.copyOf(ranges);
    }

    /** CIDRs; throws {@link IllegalArgumentException} for anything else. */
    public static TrustedProxies of(List<String> ranges) {
        return new TrustedProxies(ranges.stream().map(TrustedProxies::range).toList());
    }

    private static AddressRange range(String text) {
        return AddressRange.parse(text.strip())
                .orElseThrow(() -> new IllegalArgumentException("Not a CIDR: " + text));
    }

    /**
     * The client's address: from the right, the first that is none of our proxies.
     *
     * @param peer the address that the connection comes from
     * @param forwarded the values of {@code X-Forwarded-For}, as they came
     */
    public String client(String peer, List<String> forwarded) {
        var hops =
                forwarded.stream()
                        .flatMap(value -> Stream.of(value.split(",", -1)))
                        .map(String::strip)
                        .toList();
        var client = peer;
        for (int i = hops.size() - 1; i >= 0 && hops.size() - i <= FURTHEST; i--) {
            if (!isTrusted(client) || AddressRange.parse(hops.get(i)).isEmpty()) {
                return client;
            }
            client = hops.get(i);
        }
        return client;
    }

    /** Whether the connection comes from one of our proxies. */
    public boolean isTrusted(String address) {
        return ranges.stream().anyMatch(range -> range.contains(address));
    }
}
