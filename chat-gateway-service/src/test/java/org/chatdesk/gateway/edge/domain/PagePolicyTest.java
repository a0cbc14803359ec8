package org.chatdesk.gateway.edge.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

class PagePolicyTest {
    private static final String PUBLIC = "https://chat.example.com";

    @Test
    void shouldBindTheFrameToTheKeysSites() {
        var policy =
                PagePolicy.ofFrame(
                        List.of("https://shop.example", "https://*.example.org"), PUBLIC);
        assertThat(policy)
                .contains("frame-ancestors https://shop.example https://*.example.org;")
                .contains("connect-src 'self' wss://chat.example.com;")
                .doesNotContain("unsafe");
    }

    @Test
    void shouldNotLetADomainSmuggleInADirective() {
        var policy =
                PagePolicy.ofFrame(List.of("https://a.example; script-src *", "* 'self'"), PUBLIC);
        assertThat(policy).contains("frame-ancestors 'none'").doesNotContain("script-src *");
    }

    @Test
    void shouldLetTheConsoleTalkToItsProviderAndBeFramedByNobody() { // INV-32
        var policy =
                PagePolicy.ofConsole(PUBLIC, URI.create("https://login.example:8443/realms/x"));
        assertThat(policy)
                .contains("connect-src 'self' wss://chat.example.com https://login.example:8443;")
                .contains("frame-ancestors 'none'")
                .doesNotContain("unsafe");
    }
}
