package org.chatdesk.kit.testing.guard;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.chatdesk.contracts.event.MemberChanged.Role;
import org.chatdesk.kit.testing.Tokens;

/** One valid token of each kind of caller of an organization, by the group it carries. */
final class Callers {
    private Callers() {}

    static Map<String, String> of(UUID organization) {
        Map<String, String> callers = new LinkedHashMap<>();
        callers.put(
                "contact", Tokens.contact(organization, UUID.randomUUID(), "visitor", "Visitor"));
        callers.put("session", Tokens.session(organization, UUID.randomUUID()));
        callers.put("api_key", Tokens.apiKey(organization, UUID.randomUUID()));
        callers.put("service", Tokens.service("message"));
        for (var role : Role.values()) {
            var group = role.name().toLowerCase(java.util.Locale.ROOT);
            callers.put(group, Tokens.member(organization, UUID.randomUUID(), role, group));
        }
        return callers;
    }
}
