package org.chatdesk.identity.contact.domain;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Reads the short-lived token in which a host site says who its user is. */
public interface HostSignIn {

    /**
     * Empty unless the token is signed with one of this organization's secrets and holds now.
     * {@code userToken} is a compact JWS (HS256) as docs/protocol.md describes.
     */
    Optional<HostWord> read(UUID organization, String userToken, Instant now);
}
