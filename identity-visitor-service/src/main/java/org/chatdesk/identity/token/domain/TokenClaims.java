package org.chatdesk.identity.token.domain;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.chatdesk.contracts.Scope;
import org.chatdesk.contracts.event.ContactChanged;

/** The claims that say who somebody is, as docs/protocol.md names them. */
public final class TokenClaims {
    private TokenClaims() {}

    /**
     * The claims of a subject; {@code subjectEnds} (seconds, as {@code exp}) is there only for
     * visitors, who end by time, so that whoever holds the token can tell its end from theirs.
     */
    public static Map<String, Object> of(Subject subject, Instant end) {
        var claims = new HashMap<>(of(subject));
        if (subject instanceof Subject.OfContact contact
                && contact.type().equals(ContactChanged.VISITOR)
                && end.isBefore(Instant.MAX)) {
            claims.put("subjectEnds", end.getEpochSecond());
        }
        return claims;
    }

    private static Map<String, Object> of(Subject subject) {
        return switch (subject) {
            case Subject.OfContact contact -> ofContact(contact);
            case Subject.OfMember member -> ofMember(member);
            case Subject.OfSession session ->
                    Map.of(
                            "kind", "session",
                            "org", session.organization().toString(),
                            "groups", List.of("session"));
            case Subject.OfApiKey key ->
                    Map.of(
                            "kind", "api_key",
                            "org", key.organization().toString(),
                            "name", key.name(),
                            "groups", groups(key));
            case Subject.OfService service ->
                    Map.of(
                            "kind", "service",
                            "name", service.name(),
                            "groups", List.of("service"));
        };
    }

    private static List<String> groups(Subject.OfApiKey key) {
        return Stream.concat(Stream.of("api_key"), key.scopes().stream().map(Scope::text)).toList();
    }

    private static Map<String, Object> ofContact(Subject.OfContact contact) {
        var claims =
                Map.of(
                        "kind", "contact",
                        "org", contact.organization().toString(),
                        "contactType", contact.type(),
                        "name", contact.name(),
                        "groups", List.of("contact"));
        var department = contact.department();
        if (department == null) {
            return claims;
        }
        var withDepartment = new HashMap<String, Object>(claims);
        withDepartment.put("departments", List.of(department.toString()));
        return withDepartment;
    }

    private static Map<String, Object> ofMember(Subject.OfMember member) {
        var role = member.role().name().toLowerCase(Locale.ROOT);
        return Map.of(
                "kind", "member",
                "org", member.organization().toString(),
                "role", role,
                "name", member.name(),
                "departments", member.departments().stream().map(UUID::toString).toList(),
                "groups", List.of(role));
    }
}
