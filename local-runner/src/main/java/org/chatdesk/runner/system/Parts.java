package org.chatdesk.runner.system;

import java.util.List;
import java.util.stream.Stream;
import org.chatdesk.runner.settings.Part;
import org.chatdesk.runner.settings.Settings;

/** What waits for what. */
final class Parts {
    static final List<Part> WITH_DATABASE =
            List.of(Part.IDENTITY, Part.MESSAGE, Part.TICKET, Part.NOTIFICATION, Part.CRM_QUERY);

    /** Who serves people goes first, for the processor is shared. */
    static List<Part> services(Settings settings) {
        return Stream.of(
                        List.of(Part.IDENTITY, Part.MESSAGE),
                        settings.gatewayParts(),
                        List.of(Part.TICKET, Part.CRM_QUERY, Part.NOTIFICATION))
                .flatMap(List::stream)
                .toList();
    }

    private static final List<Part> SERVING_PEOPLE =
            Stream.concat(Stream.of(Part.SITES), Part.GATEWAYS.stream()).toList();

    /** Who serves people goes first, who keeps data last; those of one line go together. */
    static final List<List<Part>> STOP_ORDER =
            List.of(
                    SERVING_PEOPLE,
                    WITH_DATABASE,
                    List.of(Part.KEYCLOAK, Part.MAIL, Part.KAFKA),
                    List.of(Part.POSTGRES));

    private Parts() {}
}
