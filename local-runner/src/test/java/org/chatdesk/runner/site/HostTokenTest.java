package org.chatdesk.runner.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.chatdesk.runner.demo.Organization.Contact;
import org.chatdesk.runner.demo.Organization.IdentitySecret;
import org.junit.jupiter.api.Test;

class HostTokenTest {
    private static final IdentitySecret SECRET = new IdentitySecret("clinic-1", "a long secret");
    private static final Instant NOW = Instant.parse("2026-11-01T10:00:00Z");
    private final String token =
            HostToken.sign(SECRET, new Contact("c-1", "client", "Kari", "kari@mail.example"), NOW);

    @Test
    void shouldSayWhoItIsForAnHour() throws IOException {
        JsonNode claims = part(1);

        assertThat(part(0).path("kid").asText()).isEqualTo("clinic-1");
        assertThat(part(0).path("alg").asText()).isEqualTo("HS256");
        assertThat(claims.path("sub").asText()).isEqualTo("c-1");
        assertThat(claims.path("aud").asText()).isEqualTo("chatdesk");
        assertThat(claims.path("type").asText()).isEqualTo("client");
        assertThat(claims.path("exp").asLong()).isEqualTo(NOW.getEpochSecond() + 3600);
    }

    @Test
    void shouldBeAnotherEachTime() {
        var contact = new Contact("c-1", "client", "Kari", "kari@mail.example");
        assertThat(HostToken.sign(SECRET, contact, NOW)).isNotEqualTo(token);
    }

    @Test
    void shouldBeSignedWithTheBytesOfTheSecret() throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec("a long secret".getBytes(StandardCharsets.UTF_8), "any"));
        int dot = token.lastIndexOf('.');

        assertThat(Base64.getUrlDecoder().decode(token.substring(dot + 1)))
                .isEqualTo(
                        mac.doFinal(token.substring(0, dot).getBytes(StandardCharsets.US_ASCII)));
    }

    private JsonNode part(int index) throws IOException {
        return new ObjectMapper()
                .readTree(Base64.getUrlDecoder().decode(token.split("\\.", -1)[index]));
    }
}
