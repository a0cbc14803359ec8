package org.chatdesk.contracts;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/**
 * The id of an identified contact: a name-based UUID (version 5, RFC 9562) of the organization and
 * the host's own id. Every service can compute it, so nobody has to ask who a party of an order is.
 */
public final class ContactId {
    private static final long VERSION_5 = 0x5000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    private ContactId() {}

    public static UUID of(UUID organization, String externalId) {
        var hash = sha1();
        hash.update(bytes(organization));
        var digest = ByteBuffer.wrap(hash.digest(externalId.getBytes(StandardCharsets.UTF_8)));
        return new UUID(
                digest.getLong() & ~0xF000L | VERSION_5,
                digest.getLong() & ~0xC000_0000_0000_0000L | VARIANT);
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    private static MessageDigest sha1() {
        try {
            return MessageDigest.getInstance("SHA-1");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform must have SHA-1", e);
        }
    }
}
