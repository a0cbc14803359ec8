package org.chatdesk.gateway.edge.api;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyResponse;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.net.URI;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.chatdesk.gateway.access.domain.AccessGate;
import org.chatdesk.gateway.edge.EdgeSettings;
import org.chatdesk.gateway.edge.ExchangeApiKey;
import org.chatdesk.gateway.edge.domain.Owner;
import org.chatdesk.gateway.edge.domain.ProxyPlace;
import org.chatdesk.gateway.edge.domain.RoutingTable;
import org.chatdesk.gateway.edge.domain.TrustedProxies;
import org.chatdesk.kit.problem.Problem;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Passes each REST call to the service that owns its path. */
@ApplicationScoped
class ApiRoutes {
    private static final int BEFORE_EVERYTHING_ELSE = -1_000;
    private static final int CONNECTIONS = 200;

    /** Files have their own: however many are slow, everything else goes on. */
    private static final int CONNECTIONS_FOR_FILES = 100;

    private static final int CONNECT_MILLIS = 2_000;
    private static final int IDLE_SECONDS = 60;

    /** Bytes; what the services themselves take. */
    private static final long LARGEST_BODY = 128 * 1024;

    /** Bytes; a file of 25 MB and what stands around it. Bodies are passed on as they come in. */
    private static final long LARGEST_UPLOAD = 25 * 1024 * 1024 + 64 * 1024;

    private static final int LARGEST_LENGTH_DIGITS = 9;
    private static final String RETRY_SECONDS = "5";
    private static final String BEARER = "Bearer ";

    /** What the services are told of where a call comes from; nobody outside can set it. */
    private static final String CLIENT_ADDRESS = "ChatDesk-Client-Address";

    private static final String KEY_PREFIX = "cdk_";
    private static final Logger LOG = Logger.getLogger(ApiRoutes.class);

    private final Vertx vertx;
    private final ExchangeApiKey apiKeys;
    private final AccessGate access;
    private final TrustedProxies trusted;
    private final List<String> placeHeaders;
    private final Map<Owner, HttpProxy> proxies = new EnumMap<>(Owner.class);
    private final HttpProxy files;

    ApiRoutes(
            Vertx vertx,
            EdgeSettings settings,
            TrustedProxies trusted,
            ProxyPlace.Headers places,
            ExchangeApiKey apiKeys,
            AccessGate access) {
        this.vertx = vertx;
        this.apiKeys = apiKeys;
        this.access = access;
        this.trusted = trusted;
        this.placeHeaders = places.names();
        var http = http(CONNECTIONS);
        files = proxy(http(CONNECTIONS_FOR_FILES), settings.messageUrl());
        proxies.put(Owner.IDENTITY, proxy(http, settings.identityUrl()));
        proxies.put(Owner.MESSAGE, proxy(http, settings.messageUrl()));
        proxies.put(Owner.TICKET, proxy(http, settings.ticketUrl()));
        proxies.put(Owner.CRM_QUERY, proxy(http, settings.crmQueryUrl()));
        proxies.put(Owner.NOTIFICATION, proxy(http, settings.notificationUrl()));
    }

    private HttpClient http(int connections) {
        return vertx.createHttpClient(
                new HttpClientOptions()
                        .setMaxPoolSize(connections)
                        .setConnectTimeout(CONNECT_MILLIS)
                        .setIdleTimeout(IDLE_SECONDS)
                        .setTcpNoDelay(true));
    }

    private HttpProxy proxy(Owner owner, HttpServerRequest request) {
        return RoutingTable.carriesFiles(path(request))
                ? files
                : Objects.requireNonNull(proxies.get(owner));
    }

    void add(@Observes Router router) {
        router.route("/api/*").order(BEFORE_EVERYTHING_ELSE).handler(this::route);
        router.route("/.well-known/*").order(BEFORE_EVERYTHING_ELSE).handler(this::route);
    }

    private void route(RoutingContext call) {
        var request = call.request();
        var owner = RoutingTable.owner(request.method().name(), path(request));
        if (owner.isEmpty()) {
            call.next();
            return;
        }
        if (isTooLarge(request)) {
            refuse(call, tooLarge(path(request)));
            return;
        }
        var proxy = proxy(owner.get(), request);
        var key = apiKey(call);
        if (key == null) {
            admit(call, proxy, bearer(request));
        } else {
            request.pause();
            exchange(key)
                    .onFailure(_ -> refuse(call, unavailable()))
                    .onSuccess(token -> pass(call, proxy, token));
        }
    }

    private void admit(RoutingContext call, HttpProxy proxy, @Nullable String token) {
        if (token != null && !access.isReady()) {
            refuse(call, unavailable());
        } else if (token != null && access.refusal(token, client(call.request())).isPresent()) {
            refuse(call, revoked());
        } else {
            proxy.handle(call.request());
        }
    }

    private void pass(RoutingContext call, HttpProxy proxy, Optional<String> token) {
        if (token.isEmpty()) {
            refuse(call, invalidKey());
            return;
        }
        var headers = call.request().headers();
        headers.remove("X-API-Key");
        headers.set("Authorization", BEARER + token.get());
        admit(call, proxy, token.get());
    }

    private Future<Optional<String>> exchange(String key) {
        var exchanged = new CompletableFuture<Optional<String>>();
        Thread.startVirtualThread(() -> exchange(key, exchanged));
        return Future.fromCompletionStage(exchanged, vertx.getOrCreateContext());
    }

    private void exchange(String key, CompletableFuture<Optional<String>> exchanged) {
        try {
            exchanged.complete(apiKeys.token(key));
        } catch (IOException e) {
            exchanged.completeExceptionally(e);
        }
    }

    /** As it came over the wire: what a server makes of a path may not be what was judged. */
    private static String path(HttpServerRequest request) {
        return request.uri().split("\\?", 2)[0];
    }

    private static @Nullable String apiKey(RoutingContext call) {
        var direct = call.request().getHeader("X-API-Key");
        if (direct != null) {
            return direct;
        }
        var bearer = bearer(call.request());
        return bearer != null && bearer.startsWith(KEY_PREFIX) ? bearer : null;
    }

    /** The scheme's case does not matter (RFC 9110, section 11.1). */
    private static @Nullable String bearer(HttpServerRequest request) {
        var header = request.getHeader("Authorization");
        return header != null && header.regionMatches(true, 0, BEARER, 0, BEARER.length())
                ? header.substring(BEARER.length()).strip()
                : null;
    }

    private String client(HttpServerRequest request) {
        return trusted.client(
                request.remoteAddress().hostAddress(),
                request.headers().getAll(TrustedProxies.HEADER));
    }

    private HttpProxy proxy(HttpClient http, URI service) {
        return HttpProxy.reverseProxy(http)
                .origin(service.getPort(), service.getHost())
                .addInterceptor(new Passing());
    }

    /** Hides what the outside claims about itself, and turns an absent service into a problem. */
    private final class Passing implements ProxyInterceptor {
        @Override
        public Future<ProxyResponse> handleProxyRequest(ProxyContext call) {
            var headers = call.request().headers();
            headers.set(CLIENT_ADDRESS, client(call.request().proxiedRequest()));
            headers.remove(TrustedProxies.HEADER);
            headers.remove("X-Forwarded-Host");
            headers.remove("X-Forwarded-Proto");
            headers.remove("Forwarded");
            placeHeaders.forEach(headers::remove);
            return call.sendRequest()
                    .recover(failure -> {
                        LOG.warnf(
                                "%s is not there: %s",
                                call.request().getURI(), failure.getMessage());
                        return Future.succeededFuture(absent(call));
                    });
        }

        /** A body of unknown length shows its size on the way; the service then says only 413. */
        @Override
        public Future<Void> handleProxyResponse(ProxyContext call) {
            var response = call.response();
            if (response.getStatusCode() == 413 && response.headers().get("Content-Type") == null) {
                var why = tooLarge(path(call.request().proxiedRequest()));
                response.putHeader("Content-Type", Problem.MEDIA_TYPE)
                        .setBody(Body.body(JsonObject.mapFrom(why).toBuffer()));
            }
            return call.sendResponse();
        }

        private static ProxyResponse absent(ProxyContext call) {
            var problem = JsonObject.mapFrom(unavailable()).toBuffer();
            return call.request()
                    .release()
                    .response()
                    .setStatusCode(503)
                    .putHeader("Content-Type", Problem.MEDIA_TYPE)
                    .putHeader("Retry-After", RETRY_SECONDS)
                    .setBody(Body.body(problem));
        }
    }

    private static void refuse(RoutingContext call, Problem problem) {
        call.request().resume();
        if (problem.status() == 503) {
            call.response().putHeader("Retry-After", RETRY_SECONDS);
        }
        call.response()
                .setStatusCode(problem.status())
                .putHeader("Content-Type", Problem.MEDIA_TYPE)
                .end(JsonObject.mapFrom(problem).toBuffer());
    }

    private static boolean isTooLarge(HttpServerRequest request) {
        var length = Objects.requireNonNullElse(request.getHeader("Content-Length"), "0");
        var most = RoutingTable.isUpload(path(request)) ? LARGEST_UPLOAD : LARGEST_BODY;
        return length.length() > LARGEST_LENGTH_DIGITS || Long.parseLong(length) > most;
    }

    private static Problem tooLarge(String path) {
        return RoutingTable.isUpload(path)
                ? Problem.of(413, "attachment.too-big", "A file has at most 25 MB.")
                : Problem.of(413, "request.too-large", "The body is over its limit.");
    }

    private static Problem unavailable() {
        return Problem.of(503, "service.unavailable", "A part is restarting. Try again.");
    }

    private static Problem revoked() {
        return Problem.of(401, "token.revoked", "Your access has changed. Sign in again.");
    }

    private static Problem invalidKey() {
        return Problem.of(401, "token.invalid", "The API key is not valid here.");
    }
}
