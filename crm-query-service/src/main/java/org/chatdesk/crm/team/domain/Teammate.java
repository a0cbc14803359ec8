package org.chatdesk.crm.team.domain;

import java.util.UUID;
import org.chatdesk.contracts.event.AgentAvailability.Status;
import org.chatdesk.contracts.event.MemberChanged.Role;

/** An active member, and whether new work may come. */
public record Teammate(UUID id, String name, Role role, Status status) {}
