package org.chatdesk.notification.reminder;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Executors;
import org.chatdesk.kit.tenancy.Tenancy;
import org.chatdesk.notification.mail.domain.Letterbox;
import org.chatdesk.notification.reminder.domain.DueLetter;
import org.jboss.logging.Logger;

/** Sends what is due: claim, then post outside of any transaction, then keep how it ended. */
@ApplicationScoped
public class SendDueLetters {
    private static final Logger LOG = Logger.getLogger(SendDueLetters.class);

    private final ClaimDueLetters claimDueLetters;
    private final Letterbox letterbox;
    private final SettleLetter settleLetter;
    private final Tenancy tenancy;

    SendDueLetters(
            ClaimDueLetters claimDueLetters,
            Letterbox letterbox,
            SettleLetter settleLetter,
            Tenancy tenancy) {
        this.claimDueLetters = claimDueLetters;
        this.letterbox = letterbox;
        this.settleLetter = settleLetter;
        this.tenancy = tenancy;
    }

    /** One round; answers how many letters were tried. Returns when all of them are settled. */
    public int round() {
        var due = tenancy.acrossOrganizations(claimDueLetters::claim);
        try (var posting = Executors.newVirtualThreadPerTaskExecutor()) {
            due.forEach(letter -> posting.execute(() -> send(letter)));
        }
        return due.size();
    }

    private void send(DueLetter due) {
        var organization = due.reminder().audience().organization();
        try {
            var outcome = letterbox.post(due.letter());
            tenancy.in(organization, () -> settleLetter.settle(due, outcome));
        } catch (RuntimeException e) {
            LOG.errorf(e, "Letter %s is taken up again when its claim ends", due.reminder().run());
        }
    }
}
