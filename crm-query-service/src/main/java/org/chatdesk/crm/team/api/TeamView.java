package org.chatdesk.crm.team.api;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.chatdesk.contracts.event.AgentAvailability.Status;
import org.chatdesk.crm.team.domain.Teammate;

/** The organization's active members. */
record TeamView(List<AgentView> agents) {

    /** A member; {@code role} is {@code agent}, {@code admin} or {@code super_admin}. */
    record AgentView(UUID id, String name, String role, Status status) {}

    static TeamView of(List<Teammate> team) {
        return new TeamView(team.stream().map(TeamView::agent).toList());
    }

    private static AgentView agent(Teammate member) {
        return new AgentView(
                member.id(),
                member.name(),
                member.role().name().toLowerCase(Locale.ROOT),
                member.status());
    }
}
