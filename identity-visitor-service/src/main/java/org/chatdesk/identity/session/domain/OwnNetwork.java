package org.chatdesk.identity.session.domain;

import java.util.List;
import org.chatdesk.contracts.AddressRange;

/** Addresses that are the same in every house, and so are nowhere (RFC 6890). */
public final class OwnNetwork {
    private static final List<AddressRange> RANGES =
            List.of(
                            "0.0.0.0/8",
                            "10.0.0.0/8",
                            "100.64.0.0/10",
                            "127.0.0.0/8",
                            "169.254.0.0/16",
                            "172.16.0.0/12",
                            "192.168.0.0/16",
                            "::/128",
                            "::1/128",
                            "fc00::/7",
                            "fe80::/10")
                    .stream()
                    .map(range -> AddressRange.parse(range).orElseThrow())
                    .toList();

    private OwnNetwork() {}

    public static boolean has(String address) {
        return RANGES.stream().anyMatch(range -> range.contains(address));
    }
}
