package org.chatdesk.gateway.edge.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.Map;
import org.chatdesk.gateway.edge.EdgeSettings;
import org.chatdesk.gateway.edge.InitWidget;
import org.chatdesk.gateway.edge.domain.ProxyPlace;
import org.chatdesk.gateway.edge.domain.TrustedProxies;
import org.chatdesk.kit.json.EventJson;
import org.chatdesk.kit.problem.Problem;
import org.jspecify.annotations.Nullable;

/** Where every chat begins; the widget key and the Origin are the credentials. */
@Path("/api/widget/init")
@PermitAll
@RunOnVirtualThread
class WidgetInitResource {
    private final InitWidget initializing;
    private final EdgeSettings settings;
    private final TrustedProxies proxies;
    private final ProxyPlace.Headers places;

    WidgetInitResource(
            InitWidget initializing,
            EdgeSettings settings,
            TrustedProxies proxies,
            ProxyPlace.Headers places) {
        this.initializing = initializing;
        this.settings = settings;
        this.proxies = proxies;
        this.places = places;
    }

    /** What a client may say; identity-visitor-service checks each field. */
    record InitRequest(
            @Nullable String widgetKey,
            @Nullable String sessionToken,
            @Nullable String userToken,
            @Nullable Boolean asVisitor,
            @Nullable Form form,
            @Nullable String departmentId,
            @Nullable String locale,
            @Nullable Page page) {}

    /** What a visitor answers to the widget's form, by the field's id. */
    record Form(@Nullable Map<String, @Nullable String> answers) {}

    /** The page of the host the widget is on. */
    record Page(@Nullable String url, @Nullable String title, @Nullable String referrer) {}

    @POST
    public Response init(
            @NotNull InitRequest request,
            @HeaderParam("Origin") @Nullable String origin,
            @HeaderParam("User-Agent") @Nullable String userAgent,
            @Context HttpServerRequest http)
            throws IOException {
        ObjectNode asked = EventJson.mapper().valueToTree(request);
        asked.put("origin", origin);
        asked.put("ownOrigin", settings.publicUrl().equals(origin));
        var peer = http.remoteAddress().hostAddress();
        asked.put("ip", proxies.client(peer, http.headers().getAll(TrustedProxies.HEADER)));
        asked.put("userAgent", userAgent);
        var place = places.read(proxies.isTrusted(peer), http::getHeader);
        asked.put("country", place.country()).put("city", place.city());
        var answer = initializing.init(asked);
        return Response.status(answer.status())
                .type(answer.isOk() ? "application/json" : Problem.MEDIA_TYPE)
                .header("Cache-Control", "no-store")
                .entity(answer.body())
                .build();
    }
}
