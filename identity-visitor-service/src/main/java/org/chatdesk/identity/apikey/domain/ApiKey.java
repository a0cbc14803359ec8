package org.chatdesk.identity.apikey.domain;

import java.util.UUID;

/** A host backend's key, without its secret. */
public record ApiKey(UUID id, UUID organization, String name) {}
