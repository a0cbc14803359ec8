package org.chatdesk.message.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import org.chatdesk.kit.tenancy.Tenancy;
import org.chatdesk.message.attachment.store.IncomingFolder;
import org.chatdesk.message.attachment.store.Leaving;

/**
 * Forgets uploads that went with no message, halves of uploads, and files whose message or
 * conversation is gone.
 */
@ApplicationScoped
public class SweepFiles {
    private static final Duration UNUSED = Duration.ofHours(24);
    private static final Duration HALF = Duration.ofHours(1);

    private final Leaving leaving;
    private final ForgetFiles forgetting;
    private final IncomingFolder folder;
    private final Tenancy tenancy;
    private final Clock clock;

    SweepFiles(
            Leaving leaving,
            ForgetFiles forgetting,
            IncomingFolder folder,
            Tenancy tenancy,
            Clock clock) {
        this.leaving = leaving;
        this.forgetting = forgetting;
        this.folder = folder;
        this.tenancy = tenancy;
        this.clock = clock;
    }

    public void sweep() throws IOException {
        var now = clock.instant();
        folder.clean(now.minus(HALF));
        tenancy.acrossOrganizations(() -> {
            leaving.mark(now.minus(UNUSED), now.minus(HALF));
            return forgetAll();
        });
    }

    /** In rounds; each is a transaction of its own. */
    private int forgetAll() throws IOException {
        var rounds = 1;
        while (forgetting.some()) {
            rounds++;
        }
        return rounds;
    }
}
