package org.chatdesk.message.attachment.domain;

import java.time.Duration;
import java.util.Optional;
import org.chatdesk.contracts.Refusal;
import org.chatdesk.contracts.event.SenderRole;

/**
 * What somebody may upload within {@link #WITHIN}.
 *
 * @param unused files that went with no message yet
 * @param bytes of all files
 */
public record Quota(int unused, long bytes) {
    public static final Duration WITHIN = Duration.ofDays(1);

    private static final long MEGABYTE = 1024 * 1024;
    private static final Quota OF_CONTACTS = new Quota(20, 200 * MEGABYTE);
    private static final Quota OF_MEMBERS = new Quota(100, 4096 * MEGABYTE);
    private static final Refusal TOO_MANY =
            new Refusal(
                    Refusal.Kind.TOO_MANY,
                    "attachment.too-many",
                    "You have uploaded a lot. Send or wait before you add more.");

    public static Quota of(SenderRole role) {
        return role == SenderRole.CONTACT ? OF_CONTACTS : OF_MEMBERS;
    }

    /** Why one more of this size is too many; the rest of the quota is what was used before. */
    public Optional<Refusal> refusal(Quota used, long size) {
        return used.unused() >= unused || used.bytes() + size > bytes
                ? Optional.of(TOO_MANY)
                : Optional.empty();
    }
}
