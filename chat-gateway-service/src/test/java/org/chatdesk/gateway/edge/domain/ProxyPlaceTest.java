package org.chatdesk.gateway.edge.domain;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ProxyPlaceTest { // I11, INV-33
    private static final ProxyPlace NOWHERE = new ProxyPlace(null, null);
    private static final ProxyPlace.Headers NAMED =
            new ProxyPlace.Headers(Optional.of("X-Country"), Optional.of("X-City"));

    @Test
    void shouldBelieveOurProxyOnly() {
        var sent = Map.of("X-Country", "NO", "X-City", "Oslo");
        assertThat(NAMED.read(true, sent::get)).isEqualTo(new ProxyPlace("NO", "Oslo"));
        assertThat(NAMED.read(false, sent::get)).isEqualTo(NOWHERE);
        assertThat(NAMED.read(true, Map.<String, String>of()::get)).isEqualTo(NOWHERE);
    }

    @Test
    void shouldReadNoHeaderThatIsNotNamed() {
        var none = new ProxyPlace.Headers(Optional.empty(), Optional.empty());
        assertThat(none.names()).isEmpty();
        assertThat(none.read(true, _ -> "NO")).isEqualTo(NOWHERE);
    }

    @Test
    void shouldReadCitiesAsProxiesWriteThem() {
        var utf8 = new String("Tromsø".getBytes(UTF_8), ISO_8859_1);
        assertThat(NAMED.read(true, _ -> utf8).city()).isEqualTo("Tromsø");
        assertThat(NAMED.read(true, _ -> "Tromsø").city()).isEqualTo("Tromsø");
        assertThat(NAMED.read(true, _ -> "x".repeat(201)).city()).isNull();
    }
}
