package org.chatdesk.runner.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import org.chatdesk.runner.files.Checkout;
import org.chatdesk.runner.process.RunnerException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {
    private static final Checkout CHECKOUT = new Checkout(Path.of("/src/chatdesk"));

    @Test
    void shouldLayPortsOutFromTheBasePort() {
        PortPlan ports = settings(Map.of("CHATDESK_BASE_PORT", "9000")).ports();

        assertThat(ports.of(PortName.GATEWAY)).isEqualTo(9000);
        assertThat(ports.of(PortName.POSTGRES)).isEqualTo(9010);
        assertThat(ports.of(PortName.SITE_SALON)).isEqualTo(9023);
        assertThat(ports.browserUrl(PortName.GATEWAY)).isEqualTo("http://localhost:9000");
    }

    @Test
    void shouldMoveOnePortAlone() {
        PortPlan ports = settings(Map.of("CHATDESK_PORT_CRM_QUERY", "7777")).ports();

        assertThat(ports.of(PortName.CRM_QUERY)).isEqualTo(7777);
        assertThat(ports.of(PortName.GATEWAY)).isEqualTo(8400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "65536", "-1", "http", "", "99999999999"})
    void shouldNameTheSettingOfAPortThatIsNone(String port) {
        assertThatThrownBy(() -> settings(Map.of("CHATDESK_PORT_KAFKA", port)))
                .isInstanceOf(RunnerException.class)
                .hasMessageContaining("CHATDESK_PORT_KAFKA")
                .hasMessageContaining("'" + port + "'");
    }

    @Test
    void shouldRefuseTheSamePortTwice() {
        assertThatThrownBy(() ->
                        settings(
                                Map.of(
                                        "CHATDESK_PORT_KAFKA", "7000",
                                        "CHATDESK_PORT_SMTP", "7000")))
                .hasMessageContaining("CHATDESK_PORT_KAFKA")
                .hasMessageContaining("CHATDESK_PORT_SMTP");
    }

    @Test
    void shouldPutARelativeHomeBelowTheCheckout() {
        assertThat(settings(Map.of()).home()).isEqualTo(Path.of("/src/chatdesk/.chatdesk"));
        assertThat(settings(Map.of("CHATDESK_HOME", "/data/cd")).home())
                .isEqualTo(Path.of("/data/cd"));
    }

    @Test
    void shouldTakeShortTimesForTheDemo() {
        Settings settings = settings(Map.of("CHATDESK_DEMO_REMINDER_DELAY", "PT2S"));

        assertThat(settings.reminderDelay()).contains(Duration.ofSeconds(2));
        assertThat(settings.visitorLife()).isEmpty();
    }

    @Test
    void shouldKeepWhatPartsAreToldApart() {
        Settings settings =
                settings(Map.of())
                        .with(Part.MESSAGE, "A", "1")
                        .with(Part.MESSAGE, "B", "2")
                        .with(Part.TICKET, "A", "3");

        assertThat(settings.extra().get(Part.MESSAGE)).isEqualTo(Map.of("A", "1", "B", "2"));
        assertThat(settings.extra().get(Part.TICKET)).isEqualTo(Map.of("A", "3"));
    }

    @Test
    void shouldRunOneGatewayUnlessTold() {
        assertThat(settings(Map.of()).gatewayUrls()).containsExactly("http://localhost:8400");
        assertThat(settings(Map.of("CHATDESK_GATEWAYS", "2")).gatewayUrls())
                .containsExactly("http://localhost:8400", "http://localhost:8406");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "5", "-1", "two", "", "22"})
    void shouldRefuseANumberOfGatewaysThatItCannotRun(String gateways) {
        assertThatThrownBy(() -> settings(Map.of("CHATDESK_GATEWAYS", gateways)))
                .isInstanceOf(RunnerException.class)
                .hasMessageContaining("CHATDESK_GATEWAYS must be a number from 1 to 4");
    }

    @Test
    void shouldNeedOnlyThePortsOfWhatRuns() {
        assertThat(settings(Map.of()).portsInUse()).doesNotContain(PortName.GATEWAY_2);
        assertThat(settings(Map.of("CHATDESK_GATEWAYS", "2")).portsInUse())
                .contains(PortName.GATEWAY_2)
                .doesNotContain(PortName.GATEWAY_3);
    }

    @Test
    void shouldFindDifferentFreePorts() {
        PortPlan ports = PortPlan.free();

        assertThat(Arrays.stream(PortName.values()).map(ports::of)).doesNotHaveDuplicates();
    }

    private static Settings settings(Map<String, String> environment) {
        return Settings.from(environment, CHECKOUT);
    }
}
