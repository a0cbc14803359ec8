package org.chatdesk.identity.organization.domain;

import java.util.UUID;

/** A part of an organization that contacts can choose and members work in. */
public record Department(UUID id, String name) {}
