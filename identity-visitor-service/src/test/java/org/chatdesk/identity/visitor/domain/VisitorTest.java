package org.chatdesk.identity.visitor.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.chatdesk.contracts.event.OrganizationChanged.VisitorPolicy;
import org.chatdesk.identity.organization.domain.Organization;
import org.junit.jupiter.api.Test;

class VisitorTest {
    private static final Instant NOW = Instant.parse("2027-03-28T00:30:00.750Z");

    @Property
    void shouldLiveExactlyAsLongAsTheOrganizationSays( // INV-20
            @ForAll @LongRange(min = 0, max = 4_102_444_800_000L) long now,
            @ForAll @LongRange(min = 1, max = 2_592_000) long life) {
        var visitor = arriving(Instant.ofEpochMilli(now), Duration.ofSeconds(life));

        assertThat(Duration.between(visitor.createdAt(), visitor.expiresAt()))
                .isEqualTo(Duration.ofSeconds(life));
        assertThat(visitor.expiresAt().getNano()).isZero();
    }

    @Test
    void shouldLiveADayAcrossDaylightSaving() { // INV-20: Oslo's night of 23 hours
        var visitor = arriving(NOW, Duration.ofDays(1));

        assertThat(visitor.expiresAt()).isEqualTo(Instant.parse("2027-03-29T00:30:00Z"));
    }

    @Test
    void shouldBeAContactWithoutAnAddressForMail() {
        var visitor = arriving(NOW, Duration.ofDays(1));

        assertThat(visitor.contact().isVisitor()).isTrue();
        assertThat(visitor.contact().email()).isNull();
        assertThat(visitor.placeholderEmail()).endsWith("@visitor.invalid");
    }

    private static Visitor arriving(Instant now, Duration life) {
        return Visitor.arriving(
                UUID.randomUUID(), "Quiet Otter", Map.of(), "nb", organization(life), now);
    }

    private static Organization organization(Duration visitorLife) {
        return new Organization(
                UUID.randomUUID(),
                "Clinic",
                "clinic",
                "https://clinic.example",
                "nb",
                "Europe/Oslo",
                List.of("client"),
                Duration.ofMinutes(5),
                visitorLife,
                VisitorPolicy.ANONYMISE,
                false);
    }
}
