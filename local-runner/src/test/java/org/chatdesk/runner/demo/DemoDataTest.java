package org.chatdesk.runner.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.chatdesk.runner.files.Checkout;
import org.chatdesk.runner.files.Secrets;
import org.chatdesk.runner.settings.Settings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoDataTest {
    @TempDir Path folder;
    private Settings settings = Settings.from(Map.of(), new Checkout(Path.of("/unused")));

    @BeforeEach
    void settings() {
        settings = Settings.from(Map.of(), new Checkout(folder));
    }

    @Test
    void shouldHaveAgentsAnAdminAndContactsOfEveryType() {
        for (Organization organization : data().organizations().values()) {
            assertThat(organization.members())
                    .extracting(Organization.Member::role)
                    .contains("admin", "agent");
            assertThat(organization.members()).hasSizeGreaterThanOrEqualTo(3);
            assertThat(organization.contacts().stream().map(Organization.Contact::type).distinct())
                    .hasSize(2);
        }
    }

    /** A7: the page of all organizations can be tried. */
    @Test
    void shouldHaveOneOperatorOfTheInstallation() {
        assertThat(
                        data().organizations().values().stream()
                                .flatMap(organization -> organization.members().stream())
                                .filter(member -> member.role().equals("super_admin")))
                .hasSize(1);
    }

    @Test
    void shouldUseEveryIdAndAddressOnce() {
        List<Organization> all = List.copyOf(data().organizations().values());

        assertThat(
                        Stream.concat(
                                all.stream().map(Organization::id),
                                all.stream()
                                        .flatMap(o -> o.members().stream())
                                        .map(Organization.Member::id)))
                .doesNotHaveDuplicates();
        assertThat(all.stream().flatMap(o -> o.members().stream()).map(Organization.Member::email))
                .doesNotHaveDuplicates();
    }

    @Test
    void shouldWriteTheSeedThatIdentityReads() throws IOException {
        JsonNode clinic = seed(settings).get("organizations").get(0);

        assertThat(clinic.path("name").asText()).isEqualTo("Fjordklinikken");
        assertThat(clinic.path("widget").path("key").asText()).isEqualTo("wk_clinic_demo");
        assertThat(clinic.path("widget").path("allowedDomains").get(0).asText())
                .isEqualTo("http://localhost:8421");
        assertThat(clinic.path("apiKey").asText()).startsWith("cdk_");
        assertThat(clinic.path("identitySecret").path("kid").asText()).isEqualTo("clinic-1");
        assertThat(clinic.path("reminderDelay").asText()).isEqualTo("PT5M");
        assertThat(clinic.path("visitorPolicy").asText()).isIn("anonymise", "delete");
    }

    @Test
    void shouldPutShortTimesIntoTheSeed() throws IOException {
        JsonNode seed =
                seed(
                        settings.withReminderDelay(Duration.ofSeconds(2))
                                .withVisitorLife(Duration.ofSeconds(30)));

        for (JsonNode organization : seed.get("organizations")) {
            assertThat(organization.path("reminderDelay").asText()).isEqualTo("PT2S");
            assertThat(organization.path("visitorLife").asText()).isEqualTo("PT30S");
        }
    }

    /** WCAG 2.2, 1.4.3: white text on the widget's colour. */
    @Test
    void shouldUseColoursThatCarryWhiteText() {
        for (Organization organization : data().organizations().values()) {
            assertThat(1.05 / (luminance(organization.widget().primaryColor()) + 0.05))
                    .isGreaterThanOrEqualTo(4.5);
        }
    }

    private DemoData data() {
        return DemoData.of(settings, new Secrets(settings.secretsFile()));
    }

    private static JsonNode seed(Settings settings) throws IOException {
        DemoData.of(settings, new Secrets(settings.secretsFile())).writeSeed(settings.seedFile());
        return new ObjectMapper().readTree(settings.seedFile().toFile());
    }

    private static double luminance(String colour) {
        return 0.2126 * channel(colour, 1)
                + 0.7152 * channel(colour, 3)
                + 0.0722 * channel(colour, 5);
    }

    private static double channel(String colour, int at) {
        double value = Integer.parseInt(colour.substring(at, at + 2), 16) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}
