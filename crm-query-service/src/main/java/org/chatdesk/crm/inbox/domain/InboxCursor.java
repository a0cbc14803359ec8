package org.chatdesk.crm.inbox.domain;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/**
 * A place in the inbox, which is ordered by the time of the newest message and then by id, both
 * falling. As text it is opaque: 32 characters of base64url (RFC 4648).
 *
 * @param at whole microseconds, as the database keeps them
 */
public record InboxCursor(Instant at, UUID id) {
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");
    private static final int BYTES = 24;

    /** Before everything. */
    public static final InboxCursor START = new InboxCursor(LATEST, new UUID(-1, -1));

    /** Nothing for a text that is not such a place. */
    public static Optional<InboxCursor> parse(String text) {
        return decode(text)
                .filter(bytes -> bytes.length == BYTES)
                .map(ByteBuffer::wrap)
                .map(bytes -> new InboxCursor(instant(bytes.getLong()), id(bytes)))
                .filter(cursor -> !cursor.at.isBefore(Instant.EPOCH) && cursor.at.isBefore(LATEST));
    }

    public String text() {
        var bytes =
                ByteBuffer.allocate(BYTES)
                        .putLong(ChronoUnit.MICROS.between(Instant.EPOCH, at))
                        .putLong(id.getMostSignificantBits())
                        .putLong(id.getLeastSignificantBits());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }

    private static Optional<byte[]> decode(String text) {
        try {
            return Optional.of(Base64.getUrlDecoder().decode(text));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static Instant instant(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }

    private static UUID id(ByteBuffer bytes) {
        return new UUID(bytes.getLong(), bytes.getLong());
    }
}
