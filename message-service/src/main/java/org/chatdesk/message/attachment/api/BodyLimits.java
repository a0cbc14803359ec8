package org.chatdesk.message.attachment.api;

import io.quarkus.vertx.http.runtime.RouteConstants;
import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Objects;
import java.util.Set;
import org.chatdesk.contracts.Refusal;
import org.chatdesk.kit.problem.Problem;
import org.chatdesk.message.attachment.ReceiveUpload;

/**
 * Large bodies are for uploads alone: every other path keeps the limit that all services have. The
 * service's own limit, in application.properties, is that of uploads.
 */
@ApplicationScoped
class BodyLimits {
    static final String FROM_CONTACT = "/api/widget/upload";
    static final String FROM_MEMBER = "/api/uploads";

    private static final Set<String> UPLOADS = Set.of(FROM_CONTACT, FROM_MEMBER);
    private static final long USUAL = 128 * 1024;

    /** Bytes around a file: its part's header and the other parts. */
    private static final long AROUND = 64 * 1024;

    private static final int LARGEST_LENGTH_DIGITS = 9;
    private static final Refusal TOO_LARGE =
            new Refusal(Refusal.Kind.TOO_LARGE, "request.too-large", "The body is over its limit.");

    void add(@Observes Router router) {
        router.route().order(RouteConstants.ROUTE_ORDER_UPLOAD_LIMIT - 1).handler(this::told);
        router.route().order(RouteConstants.ROUTE_ORDER_UPLOAD_LIMIT + 1).handler(this::untold);
    }

    private void told(RoutingContext call) {
        var length = Objects.requireNonNullElse(call.request().getHeader("Content-Length"), "0");
        var most = isUpload(call) ? ReceiveUpload.LARGEST + AROUND : USUAL;
        if (length.length() > LARGEST_LENGTH_DIGITS || Long.parseLong(length) > most) {
            refuse(call, isUpload(call) ? ReceiveUpload.TOO_BIG : TOO_LARGE);
        } else {
            call.next();
        }
    }

    /** Where no length is told, Quarkus counts while it reads, up to this. */
    private void untold(RoutingContext call) {
        if (call.request().getHeader("Content-Length") == null && !isUpload(call)) {
            call.put(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY, USUAL);
        }
        call.next();
    }

    private static boolean isUpload(RoutingContext call) {
        return UPLOADS.contains(call.normalizedPath());
    }

    private static void refuse(RoutingContext call, Refusal why) {
        call.request().resume();
        call.response()
                .setStatusCode(why.kind().status())
                .putHeader("Content-Type", Problem.MEDIA_TYPE)
                .putHeader("Connection", "close")
                .end(JsonObject.mapFrom(Problem.of(why)).toBuffer());
    }
}
