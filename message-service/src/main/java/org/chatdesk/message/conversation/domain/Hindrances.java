package org.chatdesk.message.conversation.domain;

import java.util.UUID;
import org.chatdesk.message.hours.domain.OpeningHours;
import org.jspecify.annotations.Nullable;

/** What may keep contacts from writing. */
public interface Hindrances {

    /** Whether this contact may not write any more. */
    boolean isBlocked(UUID contact);

    /** When contacts may write to this department; null is the organization itself. */
    OpeningHours hours(@Nullable UUID department);
}
