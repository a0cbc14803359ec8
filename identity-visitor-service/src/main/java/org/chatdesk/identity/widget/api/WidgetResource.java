package org.chatdesk.identity.widget.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.chatdesk.identity.widget.FindWidget;
import org.chatdesk.identity.widget.WidgetRefusals;
import org.chatdesk.kit.caller.Caller.Groups;
import org.chatdesk.kit.problem.Problems;

/** {@code GET /internal/widgets/{key}}: what the gateway needs to serve a widget's frame. */
@Path("/internal/widgets/{key}")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class WidgetResource {
    private final FindWidget widgets;

    WidgetResource(FindWidget widgets) {
        this.widgets = widgets;
    }

    record WidgetView(
            UUID organizationId,
            String name,
            List<String> allowedDomains,
            boolean allowNativeApps,
            WidgetSettingsView settings) {

        static WidgetView of(FindWidget.Found found) {
            return new WidgetView(
                    found.organization().id(),
                    found.organization().name(),
                    found.widget().settings().allowedDomains(),
                    found.widget().settings().allowNativeApps(),
                    WidgetSettingsView.of(found.widget().settings()));
        }
    }

    @GET
    @RolesAllowed(Groups.SERVICE)
    public WidgetView get(@PathParam("key") String key) {
        return widgets.byKey(key)
                .map(WidgetView::of)
                .orElseThrow(() -> Problems.refuse(WidgetRefusals.UNKNOWN_KEY));
    }
}
