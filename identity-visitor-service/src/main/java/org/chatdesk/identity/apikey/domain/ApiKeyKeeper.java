package org.chatdesk.identity.apikey.domain;

import java.time.Instant;
import java.util.UUID;

/** Takes API keys. */
public interface ApiKeyKeeper {

    /** Adds a key of 256 random bits, unless it is there already. Only its hash is kept. */
    void keep(UUID organization, String name, String secret, Instant at);
}
