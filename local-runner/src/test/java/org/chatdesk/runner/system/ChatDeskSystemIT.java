package org.chatdesk.runner.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.chatdesk.runner.files.Folders;
import org.chatdesk.runner.process.Ports;
import org.chatdesk.runner.process.Wait;
import org.chatdesk.runner.settings.Part;
import org.chatdesk.runner.settings.PortName;
import org.chatdesk.runner.settings.PortPlan;
import org.chatdesk.runner.settings.Settings;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Everything real but the six services, whose place {@link StandIn} takes. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ChatDeskSystemIT {
    private static final Path HOME = Path.of("target/it/home");
    private final HttpClient client = HttpClient.newHttpClient();
    private Settings settings;
    private ChatDeskSystem system;

    @BeforeAll
    void start() throws IOException {
        Folders.delete(HOME);
        settings =
                new Settings(
                                StandInCheckout.in(Path.of("target/it/checkout").toAbsolutePath()),
                                HOME,
                                PortPlan.free(),
                                Map.of(),
                                Optional.empty(),
                                Optional.empty(),
                                2)
                        .with(Part.MESSAGE, "COLOUR", "blue");
        system = ChatDeskSystem.start(settings);
    }

    @AfterAll
    void stop() {
        system.close();
        client.close();
        assertThat(Arrays.stream(PortName.values()).map(settings.ports()::of))
                .noneMatch(Ports::answers);
    }

    @Test
    void shouldTellHowItCanBeReached() throws IOException {
        JsonNode run = new ObjectMapper().readTree(settings.runFile().toFile());

        assertThat(run.fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder(
                        "gateway",
                        "gateways",
                        "console",
                        "mail",
                        "oidc",
                        "organizations",
                        "accounts");
        assertThat(run.get("organizations").get(0).fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder(
                        "id", "name", "widgetKey", "apiKey", "identitySecret", "site");
        assertThat(run.get("accounts").get(0).fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder("email", "password", "role", "organization");
        assertThat(RunInfo.read(settings.runFile())).isEqualTo(system.info());
    }

    @Test
    void shouldTellTheServicesWhatTheyNeed() throws Exception {
        assertThat(get(settings.ports().internalUrl(PortName.MESSAGE)))
                .contains("CHATDESK_DB_URL=jdbc:postgresql://127.0.0.1:")
                .contains("/chatdesk_message")
                .contains("CHATDESK_DB_USER=chatdesk_message,")
                .contains("CHATDESK_DB_OWNER=chatdesk_message_owner")
                .contains("COLOUR=blue")
                .doesNotContain("CHATDESK_MASTER_KEY");
        assertThat(get(settings.ports().internalUrl(PortName.IDENTITY)))
                .contains("CHATDESK_MASTER_KEY=")
                .contains("CHATDESK_SEED_FILE=");
        assertThat(get(settings.ports().internalUrl(PortName.GATEWAY)))
                .doesNotContain("CHATDESK_DB_URL");
    }

    @Test
    void shouldRunASecondGatewayThatIsAnOriginOfItsOwn() throws Exception {
        String second = settings.ports().browserUrl(PortName.GATEWAY_2);

        assertThat(system.info().gateways()).containsExactly(system.info().gateway(), second);
        assertThat(get(second)).contains("CHATDESK_PUBLIC_URL=" + second);
        assertThat(get(system.info().gateway()))
                .contains("CHATDESK_PUBLIC_URL=" + system.info().gateway());
        assertThat(Ports.answers(settings.ports().of(PortName.GATEWAY_3))).isFalse();
    }

    @Test
    void shouldLetAPartStandStillAndGoOn() throws Exception {
        String ticket = settings.ports().internalUrl(PortName.TICKET);
        system.freeze(Part.TICKET);
        assertThatThrownBy(() ->
                        client.send(
                                HttpRequest.newBuilder(URI.create(ticket))
                                        .timeout(Duration.ofSeconds(1))
                                        .build(),
                                HttpResponse.BodyHandlers.ofString()))
                .isInstanceOf(HttpTimeoutException.class);

        system.thaw(Part.TICKET);

        assertThat(get(ticket)).contains("CHATDESK");
    }

    @Test
    void shouldLetMembersSignInAtKeycloak() throws Exception {
        String page =
                get(
                        system.info().oidc()
                                + "/protocol/openid-connect/auth?client_id=chatdesk-console"
                                + "&response_type=code&scope=openid&code_challenge_method=S256"
                                + "&code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM"
                                + "&redirect_uri="
                                + system.info().console());

        assertThat(page).contains("Sign in to").contains("ChatDesk");
    }

    @Test
    void shouldServeTheWebsitesWithTheirWidget() throws Exception {
        for (var organization : system.info().organizations()) {
            assertThat(get(organization.site() + "/"))
                    .contains("\"" + organization.widgetKey() + "\"")
                    .contains(system.info().gateway() + "/widget.js");
            assertThat(get(organization.site() + "/site.json")).contains("externalId");
        }
        String clinic = system.info().organizations().getFirst().site();
        assertThat(get(clinic + "/whoami-token?user=client-1041")).contains("token");
        assertThat(get(clinic + "/whoami-token?user=somebody")).contains("nothing here");
    }

    @Test
    void shouldBringAKilledPartBack() throws Exception {
        system.kill9(Part.MESSAGE);
        assertThat(Ports.answers(settings.ports().of(PortName.MESSAGE))).isFalse();

        system.start(Part.MESSAGE);

        assertThat(get(settings.ports().internalUrl(PortName.MESSAGE))).contains("CHATDESK");
    }

    @Test
    void shouldNoticeAPartThatFellByItself() {
        PidOf.part(settings, Part.TICKET).destroyForcibly();
        assertThat(Wait.until(Duration.ofSeconds(10), () -> system.fallen().contains(Part.TICKET)))
                .isTrue();

        system.start(Part.TICKET);

        assertThat(system.fallen()).isEmpty();
    }

    @Test
    void shouldEndTheOthersAndShowTheLogWhenAPartDoesNotStart() throws IOException {
        Path home = Path.of("target/it/failing").toAbsolutePath();
        Folders.delete(home);
        Settings failing =
                new Settings(
                                settings.checkout(),
                                home,
                                PortPlan.free(),
                                Map.of(),
                                Optional.empty(),
                                Optional.empty(),
                                2)
                        .with(Part.MESSAGE, "REFUSE", "yes");

        assertThatThrownBy(() -> ChatDeskSystem.start(failing))
                .hasMessageContaining("message-service ended with code 3")
                .hasMessageContaining("no such table: message");

        assertThat(Arrays.stream(PortName.values()).map(failing.ports()::of))
                .noneMatch(Ports::answers);
        assertThat(Leftovers.of(failing).count()).isZero();
    }

    private String get(String url) throws IOException, InterruptedException {
        return client.send(
                        HttpRequest.newBuilder(URI.create(url)).build(),
                        HttpResponse.BodyHandlers.ofString())
                .body();
    }
}
