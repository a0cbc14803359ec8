package org.chatdesk.identity.hours.domain;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is kept for an organization or a department.
 *
 * @param owner the department, or the organization itself
 * @param hours null when nothing is set (any more)
 * @param version rises with each change; 0 before the first
 */
public record KeptHours(UUID owner, @Nullable BusinessHours hours, long version) {

    public static KeptHours nothing(UUID owner) {
        return new KeptHours(owner, null, 0);
    }
}
