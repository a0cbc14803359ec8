package org.chatdesk.contracts.event;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

/**
 * An organization's whole state after a change.
 *
 * @param site where the organization's customers meet the widget; links in mails lead there
 * @param locale BCP 47 language tag, for texts to contacts
 * @param timeZone IANA name
 * @param contactTypes labels the organization gives its contacts, in the order of its sidebar
 * @param reminderDelay how long a member's message may stay unread before the contact gets a mail
 */
public record OrganizationChanged(
        UUID id,
        String name,
        String slug,
        String site,
        String locale,
        String timeZone,
        List<String> contactTypes,
        Duration reminderDelay,
        List<String> allowedDomains,
        VisitorPolicy visitorPolicy)
        implements Payload {

    /** What happens to a visitor's conversations when the visitor expires. */
    public enum VisitorPolicy {
        ANONYMISE,
        DELETE
    }
}
