package org.chatdesk.identity.contact.domain;

import java.util.Map;
import java.util.regex.Pattern;
import org.chatdesk.contracts.ContactId;
import org.chatdesk.contracts.event.ContactChanged;
import org.chatdesk.identity.organization.domain.Organization;
import org.jspecify.annotations.Nullable;

/**
 * What a host tells about one of its users. Throws {@link IllegalArgumentException} for values out
 * of bounds.
 *
 * @param externalId the host's own id, at most 200 characters
 * @param type a label, never {@code visitor}
 * @param email whatever the host has; at most 254 characters
 * @param attributes at most 20, which replace all that were told before
 */
public record HostProfile(
        String externalId,
        @Nullable String type,
        @Nullable String name,
        @Nullable String email,
        @Nullable String locale,
        @Nullable Map<String, String> attributes) {
    private static final int LONGEST_ID = 200;
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_EMAIL = 254;
    private static final int MOST_ATTRIBUTES = 20;
    private static final int LONGEST_VALUE = 200;
    private static final Pattern ATTRIBUTE = Pattern.compile("[A-Za-z][A-Za-z0-9_.-]{0,39}");
    private static final Pattern LABEL = Pattern.compile("[a-z][a-z0-9_-]{0,39}");
    private static final Pattern EMAIL = Pattern.compile("[^\\s@\\p{Cntrl}]+@[^\\s@\\p{Cntrl}]+");

    public HostProfile {
        require(isText(externalId, LONGEST_ID), "id");
        require(type == null || isLabel(type), "type");
        require(name == null || isText(name, LONGEST_NAME), "name");
        require(email == null || isEmail(email), "email");
        require(attributes == null || areAttributes(attributes), "attributes");
        attributes = attributes == null ? null : Map.copyOf(attributes);
    }

    /** Somebody of whom the host tells nothing else. */
    public HostProfile(
            String externalId,
            @Nullable String type,
            @Nullable String name,
            @Nullable String email,
            @Nullable String locale) {
        this(externalId, type, name, email, locale, null);
    }

    /** The contact after hearing this; {@code known} is null for one seen for the first time. */
    public Contact applyTo(@Nullable Contact known, Organization organization) {
        var contact = known == null ? firstSeen(organization) : known;
        return contact.told(this);
    }

    /** The same, from somebody whose browser asks for this language. */
    public HostProfile speaking(String language) {
        return new HostProfile(externalId, type, name, email, language, attributes);
    }

    private Contact firstSeen(Organization organization) {
        return new Contact(
                ContactId.of(organization.id(), externalId),
                organization.id(),
                organization.usualContactType(),
                externalId,
                externalId,
                null,
                organization.locale());
    }

    private static void require(boolean holds, String what) {
        if (!holds) {
            throw new IllegalArgumentException("A contact's " + what + " is out of bounds");
        }
    }

    private static boolean isText(String text, int longest) {
        return !text.isBlank()
                && text.length() <= longest
                && text.chars().noneMatch(Character::isISOControl);
    }

    private static boolean areAttributes(Map<String, String> attributes) {
        return attributes.size() <= MOST_ATTRIBUTES
                && attributes.keySet().stream().allMatch(name -> ATTRIBUTE.matcher(name).matches())
                && attributes.values().stream().allMatch(value -> isText(value, LONGEST_VALUE));
    }

    private static boolean isLabel(String type) {
        return LABEL.matcher(type).matches() && !type.equals(ContactChanged.VISITOR);
    }

    private static boolean isEmail(String email) {
        return email.length() <= LONGEST_EMAIL && EMAIL.matcher(email).matches();
    }
}
