package org.chatdesk.identity.apikey.domain;

import java.time.Instant;
import java.util.UUID;

/** Takes API keys. */
public interface ApiKeyKeeper {

    /**
     * Adds a key of 256 random bits, of which only the hash is kept; false when it is or was there.
     */
    boolean addMissing(UUID organization, String name, String secret, Instant at);
}
