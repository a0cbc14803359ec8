package org.chatdesk.gateway.edge.api;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.FileSystemAccess;
import io.vertx.ext.web.handler.StaticHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.chatdesk.gateway.edge.EdgeSettings;
import org.chatdesk.gateway.edge.domain.PagePolicy;

/** The widget and the console as files. Files with a hash in their name never change. */
@ApplicationScoped
class FileRoutes {
    private static final long ONE_YEAR_SECONDS = 31_536_000;
    private static final Pattern PAGE = Pattern.compile("/console/(?!assets/)[^.]*");

    private final EdgeSettings settings;
    private final String consolePolicy;

    FileRoutes(EdgeSettings settings) {
        this.settings = settings;
        this.consolePolicy =
                PagePolicy.ofConsole(settings.publicUrl(), URI.create(settings.oidc().issuer()));
    }

    void add(@Observes Router router) {
        var console = files(settings.consoleDir());
        router.get("/").handler(request -> redirect(request, "/console/"));
        // With a regular expression: a plain path would match with a slash at its end too.
        router.getWithRegex("/console").handler(request -> redirect(request, "/console/"));
        router.get("/widget.js").handler(this::loader);
        router.get("/widget/assets/*").handler(FileRoutes::immutable).handler(widgetAssets());
        router.get("/console/assets/*").handler(FileRoutes::immutable);
        router.get("/console/*").handler(this::secure).handler(console);
        // Addresses inside the console are the console's own business.
        router.getWithRegex(PAGE.pattern())
                .handler(request -> request.reroute("/console/index.html"));
    }

    private StaticHandler widgetAssets() {
        return files(settings.widgetDir().resolve("assets"));
    }

    private static StaticHandler files(Path folder) {
        return StaticHandler.create(FileSystemAccess.ROOT, folder.toAbsolutePath().toString())
                .setIndexPage("index.html")
                .setDefaultContentEncoding("UTF-8")
                .setCachingEnabled(false);
    }

    private static void immutable(RoutingContext request) {
        request.response()
                .putHeader("Cache-Control", "public, max-age=" + ONE_YEAR_SECONDS + ", immutable")
                .putHeader("X-Content-Type-Options", "nosniff");
        request.next();
    }

    private void loader(RoutingContext request) {
        request.response()
                .putHeader("Content-Type", "text/javascript; charset=utf-8")
                .putHeader("Cache-Control", "no-cache")
                .putHeader("X-Content-Type-Options", "nosniff")
                // The loader runs on pages of other origins; that is what it is for.
                .putHeader("Cross-Origin-Resource-Policy", "cross-origin")
                .sendFile(settings.widgetDir().resolve("widget.js").toString());
    }

    private static void redirect(RoutingContext request, String to) {
        request.response().setStatusCode(302).putHeader("Location", to).end();
    }

    private void secure(RoutingContext request) {
        var headers = request.response();
        if (headers.headers().get("Cache-Control") == null) {
            headers.putHeader("Cache-Control", "no-cache");
        }
        headers.putHeader("Content-Security-Policy", consolePolicy)
                .putHeader("X-Content-Type-Options", "nosniff")
                .putHeader("Referrer-Policy", "same-origin");
        request.next();
    }
}
