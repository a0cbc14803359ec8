package org.chatdesk.runner.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.chatdesk.runner.settings.PortName;
import org.chatdesk.runner.settings.PortPlan;
import org.junit.jupiter.api.Test;

class PortCheckTest {
    private final PortPlan plan = PortPlan.free();
    private final PortCheck check = new PortCheck(plan);

    @Test
    void shouldSayWhoHasAPortAndWhichSettingChangesIt() throws IOException {
        int port = plan.of(PortName.POSTGRES);
        try (var _ = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(check::demandFree)
                    .hasMessageContaining("Port " + port + " for PostgreSQL is taken by process ")
                    .hasMessageContaining("process " + ProcessHandle.current().pid() + " (")
                    .hasMessageContaining("CHATDESK_PORT_POSTGRES=<port>")
                    .hasMessageContaining("CHATDESK_BASE_PORT");
        }
    }

    @Test
    void shouldNoticeAServerOnAllAddresses() throws IOException {
        try (var _ = new ServerSocket(plan.of(PortName.GATEWAY))) {
            assertThat(check.conflicts()).singleElement().asString().contains("GATEWAY");
        }
    }

    @Test
    void shouldBeContentWithFreePorts() {
        check.demandFree();

        assertThat(check.conflicts()).isEmpty();
    }
}
