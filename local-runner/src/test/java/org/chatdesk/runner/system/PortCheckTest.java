package org.chatdesk.runner.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.chatdesk.runner.settings.PortName;
import org.chatdesk.runner.settings.PortPlan;
import org.chatdesk.runner.settings.Settings;
import org.junit.jupiter.api.Test;

class PortCheckTest {
    private final Settings settings = Settings.besideOthers(Path.of("target/no-home"));
    private final PortPlan plan = settings.ports();
    private final PortCheck check = new PortCheck(settings);

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
    void shouldNotAskForPortsOfGatewaysThatDoNotRun() throws IOException {
        try (var _ = new ServerSocket(plan.of(PortName.GATEWAY_2))) {
            assertThat(check.conflicts()).isEmpty();
            assertThat(new PortCheck(settings.withGateways(2)).conflicts())
                    .singleElement()
                    .asString()
                    .contains("CHATDESK_PORT_GATEWAY_2=<port>");
        }
    }

    @Test
    void shouldBeContentWithFreePorts() {
        check.demandFree();

        assertThat(check.conflicts()).isEmpty();
    }
}
