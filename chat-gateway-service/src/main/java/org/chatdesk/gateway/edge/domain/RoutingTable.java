package org.chatdesk.gateway.edge.domain;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Which service owns which public path. What is not here does not exist for the outside. */
public final class RoutingTable {
    private record Rule(String methods, Pattern path, Owner owner) {
        boolean fits(String method, String path) {
            return (methods.equals("*") || methods.contains(method))
                    && this.path.matcher(path).matches();
        }
    }

    private static final String ONE = "[^/]+";

    private static final String UPLOAD = "/api/(widget/upload|uploads)";
    private static final String FILE = "/api/files/" + ONE + "(/preview)?";

    private static final String SETTINGS =
            "organization|organizations|departments|members|invitations|widgets|hours|api-keys"
                    + "|identity-secrets|signing-keys|blocks|audit";

    // The first rule that fits decides.
    private static final List<Rule> RULES =
            List.of(
                    rule("GET", "/\\.well-known/jwks\\.json", Owner.IDENTITY),
                    rule("*", "/api/widget/departments", Owner.IDENTITY),
                    rule("*", "/api/chat/token", Owner.IDENTITY),
                    rule("*", "/api/widget/track", Owner.IDENTITY),
                    rule("GET", "/api/invitations/" + ONE, Owner.IDENTITY),
                    rule("GET", "/api/admin/contacts/" + ONE + "/sessions", Owner.IDENTITY),
                    rule("GET", "/api/admin/contacts/" + ONE, Owner.CRM_QUERY),
                    rule("*", "/api/admin/dead-letters/identity(/replay)?", Owner.IDENTITY),
                    rule("*", "/api/admin/dead-letters/message(/replay)?", Owner.MESSAGE),
                    rule("*", "/api/admin/dead-letters/ticket(/replay)?", Owner.TICKET),
                    rule("*", "/api/admin/dead-letters/notification(/replay)?", Owner.NOTIFICATION),
                    rule("*", "/api/admin/dead-letters/crm-query(/replay)?", Owner.CRM_QUERY),
                    rule("*", "/api/admin/telling/identity", Owner.IDENTITY),
                    rule("*", "/api/admin/telling/message", Owner.MESSAGE),
                    rule("*", "/api/admin/telling/ticket", Owner.TICKET),
                    rule("*", "/api/admin/telling/notification", Owner.NOTIFICATION),
                    rule("*", "/api/admin/(" + SETTINGS + ")(/.*)?", Owner.IDENTITY),
                    rule("POST", UPLOAD, Owner.MESSAGE),
                    rule("GET", FILE, Owner.MESSAGE),
                    rule("*", "/api/widget/conversations(/.*)?", Owner.MESSAGE),
                    rule("GET", "/api/search/messages", Owner.MESSAGE),
                    rule("GET", "/api/widget/messages/search", Owner.MESSAGE),
                    rule("*", "/api/support_chat(/mark_read)?", Owner.MESSAGE),
                    rule("*", "/api/conversations(/.*)?", Owner.MESSAGE),
                    rule(
                            "GET",
                            "/api/admin/conversations/" + ONE + "/messages/" + ONE + "/versions",
                            Owner.MESSAGE),
                    rule("*", "/api/admin/chats/" + ONE + "/(archive|unarchive)", Owner.MESSAGE),
                    rule("*", "/api/crm/tickets/" + ONE + "/messages", Owner.MESSAGE),
                    rule("*", "/api/agent/status", Owner.TICKET),
                    rule("*", "/api/integration/orders/" + ONE, Owner.TICKET),
                    rule("*", "/api/admin/chats(/.*)?", Owner.CRM_QUERY),
                    rule("*", "/api/admin/agents", Owner.CRM_QUERY),
                    rule("*", "/api/widget/tickets", Owner.CRM_QUERY),
                    rule("GET", "/api/crm/.*", Owner.CRM_QUERY));

    private RoutingTable() {}

    /**
     * The owner of a path as it came over the wire. Paths that try to look like another (encoded
     * slashes, parameters, empty or dotted segments) have none.
     */
    public static Optional<Owner> owner(String method, String rawPath) {
        if (isDisguised(rawPath)) {
            return Optional.empty();
        }
        return RULES.stream()
                .filter(rule -> rule.fits(method, rawPath))
                .map(Rule::owner)
                .findFirst();
    }

    /** Whether a body of this path may be a file. */
    public static boolean isUpload(String rawPath) {
        return rawPath.matches(UPLOAD);
    }

    /** Whether a file comes or goes, which may take its time. */
    public static boolean carriesFiles(String rawPath) {
        return isUpload(rawPath) || rawPath.matches(FILE);
    }

    private static boolean isDisguised(String path) {
        return path.contains("//")
                || path.contains(";")
                || path.contains("\\")
                || path.contains("/.") && !path.startsWith("/.well-known/")
                || path.toLowerCase(java.util.Locale.ROOT).contains("%2f")
                || path.toLowerCase(java.util.Locale.ROOT).contains("%3b")
                || path.toLowerCase(java.util.Locale.ROOT).contains("%5c")
                || path.toLowerCase(java.util.Locale.ROOT).contains("%2e");
    }

    private static Rule rule(String methods, String path, Owner owner) {
        return new Rule(methods, Pattern.compile(path), owner);
    }
}
