package org.chatdesk.identity.block.domain;

import java.util.List;
import java.util.Optional;
import org.chatdesk.contracts.AddressRange;
import org.chatdesk.contracts.Fault;
import org.chatdesk.contracts.Faults;
import org.jspecify.annotations.Nullable;

/**
 * A range that an administrator wants to block.
 *
 * @param range CIDR of version 4 or 6, or one address
 * @param note at most 200 characters
 * @param confirmed also when the administrator's own address lies in it
 */
public record RangeDraft(@Nullable String range, @Nullable String note, boolean confirmed) {
    private static final int LONGEST_NOTE = 200;

    /** Everything that is wrong with it; empty when nothing is. */
    public List<Fault> faults() {
        var faults = new Faults();
        if (range == null || range.isBlank()) {
            faults.required("range");
        } else if (parsed().isEmpty()) {
            faults.invalid("range");
        }
        faults.optionalText("note", note, LONGEST_NOTE);
        return faults.found();
    }

    public Optional<AddressRange> parsed() {
        return Optional.ofNullable(range).map(String::strip).flatMap(AddressRange::parse);
    }
}
