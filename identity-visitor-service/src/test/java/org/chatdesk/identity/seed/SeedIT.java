package org.chatdesk.identity.seed;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.chatdesk.contracts.ContactId;
import org.chatdesk.contracts.Topics;
import org.chatdesk.contracts.event.MemberChanged.Role;
import org.chatdesk.contracts.event.OrganizationChanged.VisitorPolicy;
import org.chatdesk.identity.seed.domain.SeedFile;
import org.chatdesk.identity.testing.Database;
import org.chatdesk.identity.testing.Seeded;
import org.chatdesk.kit.testing.EventLog;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SeedIT {
    @Inject ImportSeed seed;
    @Inject ObjectMapper json;
    @Inject Database database;

    @Test
    void shouldTellEverybodyAtTheFirstStart() { // I1
        var clinic =
                EventLog.await(
                                Topics.ORGANIZATION_CHANGED,
                                event -> event.aggregate().equals(Seeded.CLINIC))
                        .payload();
        var ada =
                EventLog.await(Topics.MEMBER_CHANGED, event -> event.aggregate().equals(Seeded.ADA))
                        .payload();
        var carla = ContactId.of(Seeded.CLINIC, "client-1");
        var contact =
                EventLog.await(Topics.CONTACT_CHANGED, event -> event.aggregate().equals(carla));

        assertThat(clinic.reminderDelay()).isEqualTo(Duration.ofMinutes(5));
        assertThat(clinic.visitorPolicy()).isEqualTo(VisitorPolicy.ANONYMISE);
        assertThat(ada.role()).isEqualTo(Role.AGENT);
        assertThat(ada.departments()).containsExactly(Seeded.BILLING);
        assertThat(contact.payload().email()).isEqualTo("carla@mail.example");
        assertThat(contact.version()).isEqualTo(1);
    }

    @Test
    void shouldTellNothingWhenNothingChanged() throws IOException {
        var before = versions();

        seed.importAll(file(""));

        assertThat(versions()).isEqualTo(before);
    }

    @Test
    void shouldTellAChangeWithTheNextVersion() throws IOException {
        seed.importAll(file("Maker Market Ltd"));
        var changed =
                EventLog.await(
                        Topics.ORGANIZATION_CHANGED,
                        event -> event.payload().name().equals("Maker Market Ltd"));
        seed.importAll(file("Maker Market"));
        var back =
                EventLog.await(
                        Topics.ORGANIZATION_CHANGED,
                        event ->
                                event.aggregate().equals(Seeded.MARKET)
                                        && event.version() > changed.version());

        assertThat(changed.version()).isGreaterThan(1);
        assertThat(back.payload().name()).isEqualTo("Maker Market");
        assertThat(back.version()).isEqualTo(changed.version() + 1);
    }

    private Object versions() {
        return database.one(
                "select (select sum(version) from organization) + (select sum(version) from member)"
                        + " + (select sum(version) from contact where external_id = 'client-1')"
                        + " + (select count(*) from api_key)");
    }

    private SeedFile file(String marketName) throws IOException {
        var text = Files.readString(Path.of("src/test/resources/seed.json"));
        return json.readValue(
                marketName.isEmpty() ? text : text.replace("Maker Market", marketName),
                SeedFile.class);
    }
}
