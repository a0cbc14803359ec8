package org.chatdesk.identity.visitor.domain;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a visitor says of themselves. It is shown to agents and opens nothing (INV-27).
 *
 * @param name checked already; null when they gave none
 * @param attributes by name, checked already
 */
public record SelfDescription(@Nullable String name, Map<String, String> attributes) {
    public static final SelfDescription NONE = new SelfDescription(null, Map.of());

    public SelfDescription {
        attributes = Map.copyOf(attributes);
    }

    @Override
    public String toString() {
        return "SelfDescription[" + attributes.keySet() + "]";
    }
}
