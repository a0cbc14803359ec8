package org.chatdesk.kit.caller;

import jakarta.json.JsonString;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.chatdesk.contracts.event.MemberChanged.Role;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Reads a {@link Caller} from the claims of a verified ChatDesk token. */
public final class Callers {
    private Callers() {}

    public static Caller of(JsonWebToken token) {
        var id = UUID.fromString(token.getSubject());
        return switch (text(token, "kind")) {
            case "contact" ->
                    new Caller.Contact(
                            id,
                            organization(token),
                            text(token, "contactType"),
                            name(token),
                            departments(token).stream().findFirst().orElse(null));
            case "member" ->
                    new Caller.Member(
                            id, organization(token), role(token), name(token), departments(token));
            case "session" -> new Caller.Session(id, organization(token));
            case "api_key" -> new Caller.ApiKey(id, organization(token), name(token));
            case "service" -> new Caller.Service(id, name(token));
            case String other -> throw new IllegalArgumentException("No such caller: " + other);
        };
    }

    private static UUID organization(JsonWebToken token) {
        return UUID.fromString(text(token, "org"));
    }

    private static Role role(JsonWebToken token) {
        return Role.valueOf(text(token, "role").toUpperCase(Locale.ROOT));
    }

    private static String name(JsonWebToken token) {
        return text(token, "name");
    }

    private static List<UUID> departments(JsonWebToken token) {
        Object claim = token.getClaim("departments");
        if (claim instanceof Collection<?> ids) {
            return ids.stream().map(Callers::plain).map(UUID::fromString).toList();
        }
        return List.of();
    }

    private static String text(JsonWebToken token, String claim) {
        Object value = token.getClaim(claim);
        return plain(Objects.requireNonNull(value, () -> "The token has no " + claim));
    }

    private static String plain(Object value) {
        return value instanceof JsonString text ? text.getString() : value.toString();
    }
}
