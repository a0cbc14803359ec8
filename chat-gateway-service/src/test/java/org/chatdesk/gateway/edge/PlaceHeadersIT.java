package org.chatdesk.gateway.edge;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.chatdesk.gateway.AloneProfile;
import org.chatdesk.kit.testing.Infrastructure;
import org.junit.jupiter.api.Test;

/** What identity-visitor-service hears of where a client is, and from whom. */
@QuarkusTest
@TestProfile(PlaceHeadersIT.BehindAProxy.class)
@QuarkusTestResource(Infrastructure.class)
class PlaceHeadersIT { // I11, INV-33
    private static final String PROXY = "127.0.0.1";
    private static final String ANYBODY = "127.0.0.2";

    /** All of 127.0.0.0/8 is this machine, but only one address is the proxy's. */
    public static class BehindAProxy extends AloneProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            var settings = new HashMap<>(super.getConfigOverrides());
            settings.put("chatdesk.trusted-proxies", PROXY + "/32");
            settings.put("chatdesk.geoip.country-header", "X-Country");
            settings.put("chatdesk.geoip.city-header", "X-City");
            return settings;
        }

        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(IdentityStandIn.class));
        }
    }

    @TestHTTPResource("/")
    URI gateway;

    @Test
    void shouldHandOnWhatATrustedProxySays() throws Exception {
        var heard = start(PROXY);
        assertThat(heard.path("country").asText()).isEqualTo("NO");
        assertThat(heard.path("city").asText()).isEqualTo("Oslo");
        assertThat(heard.path("ip").asText()).isEqualTo("198.51.100.7");
    }

    @Test
    void shouldNotHandOnWhatAnybodyElseSays() throws Exception {
        var heard = start(ANYBODY);
        assertThat(heard.path("country").isNull()).isTrue();
        assertThat(heard.path("city").isNull()).isTrue();
        assertThat(heard.path("ip").asText()).isEqualTo(ANYBODY);
    }

    @Test
    void shouldHideTheHeadersFromTheServices() throws Exception {
        send(PROXY, request("api/widget/departments").GET());
        var heard = Objects.requireNonNull(IdentityStandIn.CALLS.poll(10, TimeUnit.SECONDS));
        assertThat(heard)
                .doesNotContainKeys("X-country", "X-city", "X-forwarded-for")
                .containsEntry("Chatdesk-client-address", List.of("198.51.100.7"));
    }

    private JsonNode start(String from) throws Exception {
        IdentityStandIn.STARTS.clear();
        var body = BodyPublishers.ofString("{\"widgetKey\":\"k\",\"locale\":\"en\"}");
        var start = request("api/widget/init").header("Content-Type", "application/json");
        assertThat(send(from, start.POST(body))).isEqualTo(403);
        return Objects.requireNonNull(IdentityStandIn.STARTS.poll(10, TimeUnit.SECONDS));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + gateway.getPort() + "/").resolve(path))
                .header("X-Forwarded-For", "198.51.100.7")
                .header("X-Country", "NO")
                .header("X-City", "Oslo");
    }

    private static int send(String from, HttpRequest.Builder request)
            throws IOException, InterruptedException {
        try (var http = HttpClient.newBuilder().localAddress(InetAddress.ofLiteral(from)).build()) {
            return http.send(request.build(), BodyHandlers.discarding()).statusCode();
        }
    }
}
