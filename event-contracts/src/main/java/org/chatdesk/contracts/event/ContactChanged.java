package org.chatdesk.contracts.event;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A contact's whole state after a change.
 *
 * @param type the organization's label; {@code visitor} for anonymous, temporary contacts
 * @param externalId the host's own id; absent for visitors
 * @param email where mail may be sent; absent when there is none or it is a visitor's placeholder
 * @param locale BCP 47 language tag
 * @param blocked may not write any more
 * @param attributes what else the host or a form says of them, by name; absent when nothing
 */
public record ContactChanged(
        UUID id,
        String type,
        @Nullable String externalId,
        String name,
        @Nullable String email,
        String locale,
        boolean blocked,
        @Nullable Map<String, String> attributes)
        implements Payload {

    /** The type of contacts who are anonymous and temporary. */
    public static final String VISITOR = "visitor";
}
