package org.chatdesk.crm.customer.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.chatdesk.crm.customer.domain.Sidebar.Group;
import org.junit.jupiter.api.Test;

/** C2: groups in the order that the organization chose. */
class SidebarTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    @Test
    void shouldPutVisitorsFirstAndForgottenTypesLast() {
        var sidebar =
                Sidebar.of(
                        List.of("client", "doctor", "nobody"),
                        List.of(
                                entry("patient", 0),
                                entry("doctor", 1),
                                entry("client", 2),
                                entry("visitor", 3)));
        assertThat(sidebar.groups())
                .extracting(Group::type)
                .containsExactly("visitor", "client", "doctor", "patient");
    }

    @Test
    void shouldPutTheNewestFirst() {
        var older = entry("client", 1);
        var newer = entry("client", 2);
        var sidebar = Sidebar.of(List.of("client"), List.of(older, newer));
        assertThat(sidebar.groups()).containsExactly(new Group("client", List.of(newer, older)));
    }

    @Test
    void shouldHaveNoGroupsWhereNobodyWrote() {
        assertThat(Sidebar.of(List.of("client"), List.of()).groups()).isEmpty();
    }

    private static Sidebar.Entry entry(String type, int minutes) {
        var at = NOON.plusSeconds(60L * minutes);
        return new Sidebar.Entry(UUID.randomUUID(), type, type, UUID.randomUUID(), at);
    }
}
