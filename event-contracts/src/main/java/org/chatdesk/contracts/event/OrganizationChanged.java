package org.chatdesk.contracts.event;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An organization's whole state after a change.
 *
 * @param site where the organization's customers meet the widget; links in mails lead there
 * @param locale BCP 47 language tag, for texts to contacts
 * @param timeZone IANA name
 * @param contactTypes labels the organization gives its contacts, in the order of its sidebar
 * @param reminderDelay how long a member's message may stay unread before the contact gets a mail
 * @param suspended closed for everybody but the installation's operator
 * @param departments its parts, by name
 * @param blockedRanges IP addresses, as CIDR (RFC 4632), from which nobody gets in
 * @param editWindowSeconds how long a message may be edited or removed by its sender; 0 is never
 * @param welcome its words to a contact who writes for the first time; absent where it says nothing
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
        VisitorPolicy visitorPolicy,
        boolean suspended,
        @Nullable List<Department> departments,
        @Nullable List<String> blockedRanges,
        @Nullable Long editWindowSeconds,
        @Nullable String welcome)
        implements Payload {

    /** Says nothing of how long messages may be edited, and welcomes nobody. */
    public OrganizationChanged(
            UUID id,
            String name,
            String slug,
            String site,
            String locale,
            String timeZone,
            List<String> contactTypes,
            Duration reminderDelay,
            VisitorPolicy visitorPolicy,
            boolean suspended,
            @Nullable List<Department> departments,
            @Nullable List<String> blockedRanges) {
        this(
                id,
                name,
                slug,
                site,
                locale,
                timeZone,
                contactTypes,
                reminderDelay,
                visitorPolicy,
                suspended,
                departments,
                blockedRanges,
                null,
                null);
    }

    /** A part of the organization that contacts can choose and members work in. */
    public record Department(UUID id, String name) {}

    /** What happens to a visitor's conversations when the visitor expires. */
    public enum VisitorPolicy {
        ANONYMISE,
        DELETE
    }
}
