package org.chatdesk.crm.team;

import static org.awaitility.Awaitility.await;
import static org.chatdesk.crm.testing.Agents.get;
import static org.chatdesk.crm.testing.Agents.publish;
import static org.hamcrest.Matchers.contains;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.chatdesk.contracts.Topics;
import org.chatdesk.contracts.event.AgentAvailability;
import org.chatdesk.contracts.event.AgentAvailability.Status;
import org.chatdesk.contracts.event.MemberChanged;
import org.chatdesk.contracts.event.MemberChanged.Role;
import org.chatdesk.crm.testing.Agents;
import org.chatdesk.crm.testing.Story;
import org.chatdesk.kit.testing.Infrastructure;
import org.junit.jupiter.api.Test;

/** The team as agents get it, from events on the log. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class TeamIT {
    private final UUID organization = UUID.randomUUID();
    private final Story story = new Story(organization);

    @Test
    void shouldListActiveMembersWithTheirStatus() {
        var agnes = UUID.randomUUID();
        var said = new AgentAvailability(agnes, Status.AVAILABLE);
        story.tell(Topics.AGENT_AVAILABILITY, agnes, 1, said);
        member(agnes, "Agnes", Role.AGENT, true);
        member(UUID.randomUUID(), "Bo", Role.SUPER_ADMIN, true);
        member(UUID.randomUUID(), "Cy", Role.AGENT, false);
        publish(story);
        await().untilAsserted(() ->
                get(Agents.token(organization), "/api/admin/agents")
                        .statusCode(200)
                        .body("agents.name", contains("Agnes", "Bo"))
                        .body("agents.role", contains("agent", "super_admin"))
                        .body("agents.status", contains("available", "offline")));
    }

    private void member(UUID id, String name, Role role, boolean active) {
        var state = new MemberChanged(id, name, name + "@x.test", role, active, List.of());
        story.tell(Topics.MEMBER_CHANGED, id, 1, state);
    }
}
