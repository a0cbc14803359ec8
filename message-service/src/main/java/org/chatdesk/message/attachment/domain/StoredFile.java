package org.chatdesk.message.attachment.domain;

import java.time.Instant;
import java.util.UUID;
import org.chatdesk.contracts.event.SenderRole;
import org.jspecify.annotations.Nullable;

/**
 * A file that somebody uploaded.
 *
 * @param id random, not to be guessed
 * @param type its media type, decided from its bytes
 * @param size in bytes
 * @param sha256 of its bytes, in hexadecimal
 * @param width of a picture as it is shown
 * @param height of a picture as it is shown
 * @param conversation where it was sent; null while it is unused
 */
public record StoredFile(
        UUID organization,
        UUID id,
        UUID uploader,
        SenderRole uploaderRole,
        String name,
        String type,
        long size,
        String sha256,
        @Nullable Integer width,
        @Nullable Integer height,
        State state,
        Preview preview,
        @Nullable UUID conversation,
        Instant createdAt) {

    /** Whether its bytes can be had. */
    public enum State {
        /** They may not be in their place yet. */
        RECEIVED,
        STORED,
        /** They must go, and the row after them. */
        LEAVING
    }

    /** What became of the small picture. */
    public enum Preview {
        /** None is made of such a file. */
        NONE,
        WANTED,
        MADE,
        /** It could not be made. */
        FAILED
    }

    public FileKey key() {
        return new FileKey(organization, id, false);
    }

    public FileKey previewKey() {
        return new FileKey(organization, id, true);
    }
}
