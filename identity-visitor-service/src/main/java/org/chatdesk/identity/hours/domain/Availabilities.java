package org.chatdesk.identity.hours.domain;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whether an organization or one of its departments answers; call inside a transaction. */
public interface Availabilities {

    /**
     * @param department null for the organization itself; one without hours of its own, or an
     *     unknown one, has the organization's
     */
    Availability at(UUID organization, @Nullable UUID department, Instant now);
}
