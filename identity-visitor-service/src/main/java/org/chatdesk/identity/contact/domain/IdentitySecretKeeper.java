package org.chatdesk.identity.contact.domain;

import java.time.Instant;
import java.util.UUID;

/** Takes secrets that hosts sign with. */
public interface IdentitySecretKeeper {

    /** Adds a secret beside those that are there; false when one of its name is or was there. */
    boolean addMissing(UUID organization, IdentitySecret secret, Instant at);
}
