package org.chatdesk.identity.contact.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.chatdesk.contracts.ContactId;
import org.chatdesk.contracts.event.OrganizationChanged.VisitorPolicy;
import org.chatdesk.identity.organization.domain.Organization;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostProfileTest {
    private static final Organization CLINIC =
            new Organization(
                    UUID.randomUUID(),
                    "Clinic",
                    "clinic",
                    "https://clinic.example",
                    "nb",
                    "Europe/Oslo",
                    List.of("visitor", "client", "doctor"),
                    Duration.ofMinutes(5),
                    Duration.ofDays(1),
                    VisitorPolicy.ANONYMISE,
                    false);

    @Test
    void shouldMakeAContactOfSomebodyNew() {
        var contact = new HostProfile("u-1", null, null, null, null).applyTo(null, CLINIC);

        assertThat(contact)
                .isEqualTo(
                        new Contact(
                                ContactId.of(CLINIC.id(), "u-1"),
                                CLINIC.id(),
                                "client",
                                "u-1",
                                "u-1",
                                null,
                                "nb"));
    }

    @Test
    void shouldKeepWhatTheHostLeavesOut() {
        var before =
                new HostProfile("u-1", "doctor", "Dag", "dag@mail.example", "de")
                        .applyTo(null, CLINIC);

        var after = new HostProfile("u-1", null, "Dr Dag", null, null).applyTo(before, CLINIC);

        assertThat(after.name()).isEqualTo("Dr Dag");
        assertThat(after.type()).isEqualTo("doctor");
        assertThat(after.email()).isEqualTo("dag@mail.example");
        assertThat(after.locale()).isEqualTo("de");
    }

    @ParameterizedTest
    @ValueSource(strings = {"visitor", "", "Client", "a b", "x\u0000", "ærlig"})
    void shouldRefuseATypeThatIsNoLabel(String type) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new HostProfile("u-1", type, null, null, null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "@", "a@", "a b@c", "a@b\r\nBcc: d@e", "a@b@c"})
    void shouldRefuseAnAddressThatIsNone(String email) { // INV-24
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new HostProfile("u-1", null, null, email, null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "a\nb"})
    void shouldRefuseANameThatIsNoLine(String name) { // INV-24
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new HostProfile("u-1", null, name, null, null));
    }
}
