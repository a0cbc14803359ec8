package org.chatdesk.identity.widget.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AllowedDomainTest {

    @ParameterizedTest
    @CsvSource({
        "https://shop.example, https://shop.example",
        "https://shop.example, https://shop.example:443",
        "https://shop.example:443, https://shop.example",
        "https://SHOP.Example, https://shop.example",
        "http://localhost:8421, http://localhost:8421",
        "http://127.0.0.1:8421, http://127.0.0.1:8421",
        "http://[::1]:8421, http://[::1]:8421",
        "https://*.shop.example, https://www.shop.example",
        "https://*.shop.example, https://a.b.c.shop.example",
        "https://*.shop.example:8443, https://www.shop.example:8443",
        "https://bücher.example, https://xn--bcher-kva.example",
        "https://*.bücher.example, https://www.xn--bcher-kva.example",
        "http://localhost:*, http://localhost:8421",
        "http://localhost:*, http://localhost",
        "http://127.0.0.1:*, http://127.0.0.1:65535",
    })
    void shouldCover(String domain, String origin) {
        assertThat(covers(domain, origin)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "https://shop.example, http://shop.example",
        "https://shop.example, https://shop.example:8443",
        "https://shop.example, https://www.shop.example",
        "https://shop.example, https://shop.example.evil.example",
        "https://shop.example, https://evilshop.example",
        "https://shop.example, https://shop.example.",
        "https://shop.example, https://shop-example",
        "https://*.shop.example, https://shop.example",
        "https://*.shop.example, https://evilshop.example",
        "https://*.shop.example, https://www.shop.example:8443",
        "https://*.shop.example, https://www.shop.example.evil.example",
        "https://*.shop.example, http://www.shop.example",
        "http://localhost:*, https://localhost:8421",
        "http://localhost:*, http://localhost.evil.example:8421",
        "http://localhost:*, http://127.0.0.1:8421",
    })
    void shouldNotCover(String domain, String origin) { // INV-26
        assertThat(covers(domain, origin)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "*",
                "null",
                "shop.example",
                "https://",
                "https://*",
                "https://*.com",
                "https://*.*.shop.example",
                "https://www.*.example",
                "https://shop.example/",
                "https://shop.example/path",
                "https://user@shop.example",
                "https://shop.example:0",
                "https://shop.example:65536",
                "https://shop.example:https",
                "https://shop.example:*",
                "https://*.shop.example:*",
                "http://*.localhost:*",
                "http://*.0.0.1",
                "http://localhost:8421:*",
                "http://localhost:",
                "http://[::1]:*",
                "ftp://shop.example",
                "javascript:alert(1)",
                "https://shop.example; script-src *",
                "https://shop.example https://evil.example"
            })
    void shouldRefuseWhatIsNoOrigin(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> AllowedDomain.parse(text));
    }

    private static boolean covers(String domain, String origin) {
        return WebOrigin.parse(origin).filter(AllowedDomain.parse(domain)::covers).isPresent();
    }
}
