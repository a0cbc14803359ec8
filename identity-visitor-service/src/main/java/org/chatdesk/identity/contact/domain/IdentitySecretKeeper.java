package org.chatdesk.identity.contact.domain;

import java.time.Instant;
import java.util.UUID;

/** Takes secrets that hosts sign with. */
public interface IdentitySecretKeeper {

    /** Adds a secret beside those that are there, or replaces the one of the same name. */
    void keep(UUID organization, IdentitySecret secret, Instant at);
}
