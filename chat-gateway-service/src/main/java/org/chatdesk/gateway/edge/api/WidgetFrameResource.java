package org.chatdesk.gateway.edge.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.nio.file.Files;
import org.chatdesk.contracts.Refusal;
import org.chatdesk.gateway.edge.EdgeSettings;
import org.chatdesk.gateway.edge.FindWidget;
import org.chatdesk.gateway.edge.domain.PagePolicy;
import org.chatdesk.kit.problem.Problem;
import org.chatdesk.kit.problem.Problems;

/** The panel's page. Its policy binds it to the sites of the widget's key. */
@Path("/widget/frame")
@PermitAll
@RunOnVirtualThread
class WidgetFrameResource {
    private static final Refusal UNKNOWN_KEY =
            new Refusal(
                    Refusal.Kind.NOT_FOUND,
                    "widget.unknown-key",
                    "There is no widget with this key.");

    private final FindWidget widgets;
    private final EdgeSettings settings;

    WidgetFrameResource(FindWidget widgets, EdgeSettings settings) {
        this.widgets = widgets;
        this.settings = settings;
    }

    @GET
    public Response frame(@QueryParam("key") @DefaultValue("") String key) throws IOException {
        var domains = widgets.allowedDomains(key);
        if (domains.isEmpty()) {
            return Problems.response(Problem.of(UNKNOWN_KEY));
        }
        var policy = PagePolicy.ofFrame(domains.get(), settings.publicUrl());
        return Response.ok(Files.readAllBytes(settings.widgetDir().resolve("frame.html")))
                .type("text/html; charset=utf-8")
                .header("Cache-Control", "no-cache")
                .header("Content-Security-Policy", policy)
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "no-referrer")
                .build();
    }
}
