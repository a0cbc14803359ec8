package org.chatdesk.identity.block.domain;

import java.util.List;
import org.chatdesk.contracts.AddressRange;
import org.jspecify.annotations.Nullable;

/** Where nobody may come from. */
public record BlockedAddresses(List<AddressRange> ranges) {

    /** What is no range is left out. */
    public static BlockedAddresses of(List<String> ranges) {
        return new BlockedAddresses(
                ranges.stream().flatMap(range -> AddressRange.parse(range).stream()).toList());
    }

    /** {@code address} as text; an unknown one is not blocked. */
    public boolean contain(@Nullable String address) {
        return address != null && ranges.stream().anyMatch(range -> range.contains(address));
    }
}
