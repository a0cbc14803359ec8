package org.chatdesk.identity.organization.domain;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.chatdesk.contracts.event.ContactChanged;
import org.chatdesk.contracts.event.OrganizationChanged.VisitorPolicy;
import org.jspecify.annotations.Nullable;

/**
 * A tenant.
 *
 * @param site where its customers meet the widget
 * @param locale BCP 47 language tag, for texts to contacts
 * @param timeZone IANA name
 * @param contactTypes its labels for contacts, in the order of its sidebar
 * @param reminderDelay how long a member's message may stay unread before the contact gets a mail
 * @param visitorLife how long a visitor account lives; whole seconds
 * @param visitorPolicy what becomes of a visitor's conversations afterwards
 * @param suspended closed for everybody but the installation's operator
 * @param editWindow how long its messages may be edited or removed by their senders; zero is never
 * @param welcome its words to a contact who writes for the first time; null where it says nothing
 */
public record Organization(
        UUID id,
        String name,
        String slug,
        String site,
        String locale,
        String timeZone,
        List<String> contactTypes,
        Duration reminderDelay,
        Duration visitorLife,
        VisitorPolicy visitorPolicy,
        boolean suspended,
        Duration editWindow,
        @Nullable String welcome) {

    /** How long messages may be changed where nobody has decided it. */
    public static final Duration USUAL_EDIT_WINDOW = Duration.ofMinutes(15);

    private static final String TYPE_WITHOUT_LABELS = "customer";

    public Organization {
        contactTypes = List.copyOf(contactTypes);
    }

    /** With the usual time for edits, and no welcome. */
    public Organization(
            UUID id,
            String name,
            String slug,
            String site,
            String locale,
            String timeZone,
            List<String> contactTypes,
            Duration reminderDelay,
            Duration visitorLife,
            VisitorPolicy visitorPolicy,
            boolean suspended) {
        this(
                id,
                name,
                slug,
                site,
                locale,
                timeZone,
                contactTypes,
                reminderDelay,
                visitorLife,
                visitorPolicy,
                suspended,
                USUAL_EDIT_WINDOW,
                null);
    }

    /** The label of an identified contact for whom the host names none. */
    public String usualContactType() {
        return contactTypes.stream()
                .filter(type -> !type.equals(ContactChanged.VISITOR))
                .findFirst()
                .orElse(TYPE_WITHOUT_LABELS);
    }

    public Organization withSuspended(boolean now) {
        return new Organization(
                id,
                name,
                slug,
                site,
                locale,
                timeZone,
                contactTypes,
                reminderDelay,
                visitorLife,
                visitorPolicy,
                now,
                editWindow,
                welcome);
    }
}
