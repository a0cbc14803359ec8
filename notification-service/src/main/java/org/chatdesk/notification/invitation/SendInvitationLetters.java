package org.chatdesk.notification.invitation;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import org.chatdesk.kit.tenancy.Tenancy;
import org.chatdesk.notification.invitation.domain.PendingLetter;
import org.chatdesk.notification.invitation.store.InvitationLetters;
import org.chatdesk.notification.mail.domain.Letterbox;
import org.chatdesk.notification.mail.domain.Posting;
import org.jboss.logging.Logger;

/** Sends what is due: claim, then post outside of any transaction, then keep how it ended. */
@ApplicationScoped
public class SendInvitationLetters {
    private static final int LETTERS_A_ROUND = 20;
    // Longer than any try takes.
    private static final Duration CLAIM = Duration.ofMinutes(1);
    private static final Logger LOG = Logger.getLogger(SendInvitationLetters.class);

    private final InvitationLetters letters;
    private final Letterbox letterbox;
    private final Tenancy tenancy;
    private final Clock clock;

    SendInvitationLetters(
            InvitationLetters letters, Letterbox letterbox, Tenancy tenancy, Clock clock) {
        this.letters = letters;
        this.letterbox = letterbox;
        this.tenancy = tenancy;
        this.clock = clock;
    }

    /** One round; answers how many letters were tried. Returns when all of them are settled. */
    public int round() {
        var due = tenancy.acrossOrganizations(this::claim);
        try (var posting = Executors.newVirtualThreadPerTaskExecutor()) {
            due.forEach(letter -> posting.execute(() -> send(letter)));
        }
        return due.size();
    }

    private List<PendingLetter> claim() {
        var now = clock.instant();
        return QuarkusTransaction.requiringNew()
                .call(() -> letters.claim(now, LETTERS_A_ROUND, now.plus(CLAIM)));
    }

    private void send(PendingLetter due) {
        try {
            if (due.isOfUse(clock.instant())) {
                settle(due, letterbox.post(due.letter()));
            } else {
                LOG.errorf("Letter %s is given up: its invitation ended", due.letter().id());
                keep(due, () -> letters.remove(due));
            }
        } catch (RuntimeException e) {
            LOG.errorf(e, "Letter %s is taken up again when its claim ends", due.letter().id());
        }
    }

    private void settle(PendingLetter tried, Posting posting) {
        switch (posting) {
            case Posting.Posted _ -> keep(tried, () -> letters.remove(tried));
            case Posting.NotPosted failure -> {
                var number = tried.attempts() + 1;
                LOG.warnf(
                        "Letter %s waits after try %d: %s",
                        tried.letter().id(), number, failure.reason());
                keep(tried, () -> letters.tryAgain(tried, tried.nextTry(clock.instant())));
            }
        }
    }

    private void keep(PendingLetter tried, Runnable change) {
        tenancy.in(tried.organization(), () -> QuarkusTransaction.requiringNew().run(change));
    }
}
