package org.chatdesk.identity.contact.domain;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * A secret with which a host signs who its users are. Its characters, as UTF-8, are the HMAC key.
 */
public record IdentitySecret(String kid, String value) {
    private static final int SHORTEST = 32;

    public IdentitySecret {
        if (value.getBytes(UTF_8).length < SHORTEST) {
            throw new IllegalArgumentException(
                    "An identity secret needs at least 32 bytes (RFC 7518, section 3.2)");
        }
    }

    public byte[] key() {
        return value.getBytes(UTF_8);
    }

    @Override
    public String toString() {
        return "IdentitySecret[" + kid + "]";
    }
}
