package org.chatdesk.kit.telling;

import java.util.UUID;

/**
 * Where a row stands in the order of its key.
 *
 * @param number of a row among those of {@code id}; 0 where {@code id} has one row
 */
public record Place(UUID organization, UUID id, long number) {
    private static final UUID NOBODY = new UUID(0, 0);

    /** Before all rows. */
    public static final Place BEGINNING = new Place(NOBODY, NOBODY, 0);

    public static Place of(UUID organization, UUID id) {
        return new Place(organization, id, 0);
    }
}
