package org.chatdesk.gateway.edge.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class TrustedProxiesTest { // INV-33
    private static final String CLIENT = "203.0.113.7";
    private static final String PROXY = "10.0.0.2";
    private static final TrustedProxies NONE = TrustedProxies.of(List.of());
    private static final TrustedProxies OURS = TrustedProxies.of(List.of("10.0.0.0/8", "fd00::/8"));

    @Property
    void shouldBelieveNobodyUnlessNamed(@ForAll List<String> forged) {
        assertThat(NONE.client(CLIENT, forged)).isEqualTo(CLIENT);
        assertThat(OURS.client(CLIENT, forged)).isEqualTo(CLIENT);
    }

    @Property
    void shouldSeeTheSameClientWhateverTheyForge(@ForAll List<String> forged) {
        var headers = new java.util.ArrayList<>(forged);
        headers.add(CLIENT + ", 10.0.0.9");
        assertThat(OURS.client(PROXY, headers)).isEqualTo(CLIENT);
    }

    @Test
    void shouldWalkFromTheRight() {
        assertThat(OURS.client(PROXY, List.of("8.8.8.8, 1.1.1.1", CLIENT))).isEqualTo(CLIENT);
        assertThat(OURS.client(PROXY, List.of("2001:db8::1,fd00::2"))).isEqualTo("2001:db8::1");
        assertThat(OURS.client(PROXY, List.of())).isEqualTo(PROXY);
        assertThat(OURS.client(PROXY, List.of("10.1.1.1"))).isEqualTo("10.1.1.1");
    }

    @Test
    void shouldStopAtWhatIsNoAddress() {
        assertThat(OURS.client(PROXY, List.of(CLIENT + ", unknown"))).isEqualTo(PROXY);
        assertThat(OURS.client(PROXY, List.of(""))).isEqualTo(PROXY);
    }

    @Test
    void shouldRefuseSettingsThatAreNoRange() {
        assertThatIllegalArgumentException().isThrownBy(() -> TrustedProxies.of(List.of("proxy")));
    }
}
