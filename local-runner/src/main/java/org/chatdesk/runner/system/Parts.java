package org.chatdesk.runner.system;

import java.util.List;
import org.chatdesk.runner.settings.Part;

/** What waits for what. */
final class Parts {
    static final List<Part> WITH_DATABASE =
            List.of(Part.IDENTITY, Part.MESSAGE, Part.TICKET, Part.NOTIFICATION, Part.CRM_QUERY);

    static final List<Part> SERVICES =
            List.of(
                    Part.IDENTITY,
                    Part.MESSAGE,
                    Part.GATEWAY,
                    Part.TICKET,
                    Part.CRM_QUERY,
                    Part.NOTIFICATION);

    /** Who serves people goes first, who keeps data last; those of one line go together. */
    static final List<List<Part>> STOP_ORDER =
            List.of(
                    List.of(Part.SITES, Part.GATEWAY),
                    WITH_DATABASE,
                    List.of(Part.KEYCLOAK, Part.MAIL, Part.KAFKA),
                    List.of(Part.POSTGRES));

    private Parts() {}
}
