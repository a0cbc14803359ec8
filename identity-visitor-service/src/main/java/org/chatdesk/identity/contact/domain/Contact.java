package org.chatdesk.identity.contact.domain;

import java.util.Map;
import java.util.UUID;
import org.chatdesk.contracts.event.ContactChanged;
import org.jspecify.annotations.Nullable;

/**
 * An end user of an organization.
 *
 * @param type the organization's label, or {@code visitor}
 * @param externalId the host's own id; null for visitors
 * @param email where mail may be sent; null when there is none
 * @param locale BCP 47 language tag
 * @param attributes what else the host or a form says of them, by name
 * @param blocked may not write, nor start the widget
 * @param department whom they chose to speak with last; null when they never did
 */
public record Contact(
        UUID id,
        UUID organization,
        String type,
        @Nullable String externalId,
        String name,
        @Nullable String email,
        String locale,
        Map<String, String> attributes,
        boolean blocked,
        @Nullable UUID department) {

    public Contact {
        attributes = Map.copyOf(attributes);
    }

    /** Somebody of whom no more is known than this. */
    public Contact(
            UUID id,
            UUID organization,
            String type,
            @Nullable String externalId,
            String name,
            @Nullable String email,
            String locale) {
        this(id, organization, type, externalId, name, email, locale, Map.of(), false, null);
    }

    public boolean isVisitor() {
        return type.equals(ContactChanged.VISITOR);
    }

    /** After the host has told this about them. What the host leaves out stays as it was. */
    Contact told(HostProfile profile) {
        return new Contact(
                id,
                organization,
                or(profile.type(), type),
                externalId,
                or(profile.name(), name),
                profile.email() == null ? email : profile.email(),
                or(profile.locale(), locale),
                profile.attributes() == null ? attributes : profile.attributes(),
                blocked,
                department);
    }

    public Contact withBlocked(boolean now) {
        return new Contact(
                id,
                organization,
                type,
                externalId,
                name,
                email,
                locale,
                attributes,
                now,
                department);
    }

    private static String or(@Nullable String told, String known) {
        return told == null ? known : told;
    }
}
