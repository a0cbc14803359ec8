package org.chatdesk.identity.seed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.chatdesk.contracts.ContactId;
import org.chatdesk.contracts.Topics;
import org.chatdesk.contracts.event.MemberChanged.Role;
import org.chatdesk.contracts.event.OrganizationChanged.VisitorPolicy;
import org.chatdesk.identity.seed.domain.SeedFile;
import org.chatdesk.identity.testing.AdminOf;
import org.chatdesk.identity.testing.AdminWidget;
import org.chatdesk.identity.testing.Database;
import org.chatdesk.identity.testing.Seeded;
import org.chatdesk.identity.testing.Staff;
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

        assertThat(seed.importAll(file())).isEmpty();

        assertThat(versions()).isEqualTo(before);
    }

    @Test
    void shouldLeaveAloneWhatIsThereAndAddWhatIsMissing() throws IOException { // I1, I7, I12
        var own = new OwnSeed(json);
        seed.importAll(own.file());
        var staff = Staff.of(own.id());
        rename(own.id(), "As the administrator wants it");
        AdminWidget widget = AdminWidget.first(own.id());
        widget.change("greeting", "As the administrator wants it");
        staff.remove(own.agent()).statusCode(204);
        AdminOf.organization(own.id())
                .delete("/api/admin/departments/" + own.department())
                .then()
                .statusCode(204);
        AdminOf.organization(own.id())
                .delete("/api/admin/identity-secrets/" + own.kid())
                .then()
                .statusCode(204);

        var imported = seed.importAll(own.rewritten().withDepartment("Lab").file()).getFirst();

        var departments = AdminOf.organization(own.id()).get("/api/admin/departments").jsonPath();
        assertThat(departments.getList("departments.name")).containsExactly("Lab", "Reception");
        assertThat(settings(own.id())).containsEntry("name", "As the administrator wants it");
        assertThat(widget.get().getString("greeting")).isEqualTo("As the administrator wants it");
        assertThat(staff.<Boolean>member(own.agent(), "active")).isFalse();
        AdminOf.organization(own.id())
                .get("/api/admin/identity-secrets")
                .then()
                .body("secrets", empty());
        assertThat(imported.added()).isEqualTo(Map.of("departments", 1));
        assertThat(imported.leftAlone())
                .isEqualTo(
                        Map.of(
                                "organization", 1,
                                "departments", 2,
                                "widgets", 1,
                                "api keys", 1,
                                "identity secrets", 1,
                                "members", 2,
                                "contacts", 1));
        EventLog.await(
                Topics.ORGANIZATION_CHANGED,
                event ->
                        event.aggregate().equals(own.id())
                                && event.payload().departments() != null
                                && event.payload().departments().stream()
                                        .anyMatch(one -> one.name().equals("Lab")));
    }

    private static void rename(UUID organization, String name) {
        var changed = new HashMap<String, Object>(settings(organization));
        changed.keySet().removeAll(Set.of("id", "slug"));
        changed.put("name", name);
        AdminOf.organization(organization)
                .body(changed)
                .put("/api/admin/organization")
                .then()
                .statusCode(200);
    }

    private static Map<String, Object> settings(UUID organization) {
        return AdminOf.organization(organization)
                .get("/api/admin/organization")
                .jsonPath()
                .getMap("");
    }

    private Object versions() {
        return database.one(
                "select (select sum(version) from organization) + (select sum(version) from member)"
                        + " + (select sum(version) from contact where external_id = 'client-1')"
                        + " + (select count(*) from api_key)");
    }

    private SeedFile file() throws IOException {
        return json.readValue(Path.of("src/test/resources/seed.json").toFile(), SeedFile.class);
    }
}
