package org.chatdesk.identity.member.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.chatdesk.contracts.event.MemberChanged.Role;
import org.chatdesk.contracts.event.OrganizationChanged.VisitorPolicy;
import org.chatdesk.identity.member.domain.Memberships.Membership;
import org.chatdesk.identity.organization.domain.Organization;
import org.junit.jupiter.api.Test;

class MembershipsTest { // I1
    private final Membership shop = in("Shop", false, Role.AGENT);
    private final Membership clinic = in("clinic", false, Role.ADMIN);
    private final Membership closed = in("Old Shop", true, Role.ADMIN);

    @Test
    void shouldBeWhatIsWantedElseTheOldest() {
        var all = new Memberships(List.of(shop, clinic));

        assertThat(all.choose(clinic.organization().id())).contains(clinic);
        assertThat(all.choose(UUID.randomUUID())).contains(shop);
        assertThat(all.choose(null)).contains(shop);
    }

    @Test
    void shouldNotBeASuspendedOneButForItsOperator() {
        var all = new Memberships(List.of(closed, clinic));
        var operator = new Memberships(List.of(in("Old Shop", true, Role.SUPER_ADMIN)));

        assertThat(all.choose(closed.organization().id())).contains(clinic);
        assertThat(new Memberships(List.of(closed)).choose(null)).isEmpty();
        assertThat(operator.choose(null)).isPresent();
        assertThat(all.open()).containsExactly(clinic.organization());
    }

    @Test
    void shouldOfferEachOrganizationOnceByName() {
        var twice = new Membership(in("Shop", false, Role.ADMIN).member(), shop.organization());
        var all = new Memberships(List.of(shop, twice, clinic));

        assertThat(all.open()).containsExactly(clinic.organization(), shop.organization());
        assertThat(all.choose(shop.organization().id())).contains(shop);
    }

    private static Membership in(String name, boolean suspended, Role role) {
        var id = UUID.randomUUID();
        var organization =
                new Organization(
                        id,
                        name,
                        "slug",
                        "https://shop.example",
                        "en",
                        "Europe/Oslo",
                        List.of("client"),
                        Duration.ofMinutes(5),
                        Duration.ofDays(1),
                        VisitorPolicy.DELETE,
                        suspended);
        var member =
                new Member(
                        UUID.randomUUID(), id, "Kari", "kari@mail.example", role, true, List.of());
        return new Membership(member, organization);
    }
}
