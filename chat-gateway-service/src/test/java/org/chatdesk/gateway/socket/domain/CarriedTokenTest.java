package org.chatdesk.gateway.socket.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CarriedTokenTest {
    private static final String CARRIED = "quarkus-http-upgrade%23Authorization%23Bearer%20t1";

    @Test
    void shouldFindItInTheHeader() {
        assertThat(CarriedToken.find("Bearer t1", List.of())).contains("t1");
        assertThat(CarriedToken.find("Basic t1", List.of())).isEmpty();
        assertThat(CarriedToken.find("Bearer t1", List.of(CARRIED.replace("t1", "t2"))))
                .contains("t1");
    }

    @Test
    void shouldFindItAmongTheOfferedSubprotocols() {
        assertThat(CarriedToken.find(null, List.of("bearer-token-carrier, " + CARRIED)))
                .contains("t1");
        assertThat(CarriedToken.find(null, List.of("bearer-token-carrier", CARRIED)))
                .contains("t1");
        assertThat(CarriedToken.find(null, List.of("bearer-token-carrier"))).isEmpty();
        assertThat(CarriedToken.find(null, List.of("%zz", "quarkus-http-upgrade%23Cookie%23a")))
                .isEmpty();
    }
}
