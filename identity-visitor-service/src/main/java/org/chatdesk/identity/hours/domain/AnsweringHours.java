package org.chatdesk.identity.hours.domain;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * When an organization and its departments answer.
 *
 * @param own of the organization; null when nothing is set
 * @param departments of those that have hours of their own
 */
public record AnsweringHours(@Nullable BusinessHours own, Map<UUID, BusinessHours> departments) {

    /** A department without hours of its own, or an unknown one, has the organization's. */
    public Availability at(@Nullable UUID department, Instant now) {
        var hours = department == null ? own : departments.getOrDefault(department, own);
        return hours == null ? Availability.alwaysOpen() : hours.at(now);
    }
}
