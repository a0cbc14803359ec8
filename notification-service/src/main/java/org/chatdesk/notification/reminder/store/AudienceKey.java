package org.chatdesk.notification.reminder.store;

import java.io.Serializable;
import java.util.UUID;
import org.chatdesk.notification.reminder.domain.Audience;

/** The key of rows about a contact in a conversation. */
record AudienceKey(UUID organizationId, UUID conversationId, UUID contactId)
        implements Serializable {

    static AudienceKey of(Audience audience) {
        return new AudienceKey(
                audience.organization(), audience.conversation(), audience.contact());
    }
}
