package org.chatdesk.notification.reminder;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.chatdesk.notification.directory.domain.Directory;
import org.chatdesk.notification.reminder.domain.Audience;
import org.chatdesk.notification.reminder.domain.Decision;
import org.chatdesk.notification.reminder.domain.DueLetter;
import org.chatdesk.notification.reminder.domain.Reminder;
import org.chatdesk.notification.reminder.domain.Situation;
import org.chatdesk.notification.reminder.store.Conversations;
import org.chatdesk.notification.reminder.store.Deliveries;
import org.chatdesk.notification.reminder.store.Reminders;
import org.chatdesk.notification.reminder.store.UnreadMessages;
import org.jboss.logging.Logger;

/** Looks at what is due and claims the letters that are still wanted, in one transaction. */
@ApplicationScoped
class ClaimDueLetters {
    private static final int EARLIER_LETTERS = 5;
    private static final Logger LOG = Logger.getLogger(ClaimDueLetters.class);

    private final Reminders reminders;
    private final UnreadMessages unread;
    private final Conversations conversations;
    private final Deliveries deliveries;
    private final Directory directory;
    private final ReminderSettings settings;
    private final Clock clock;

    ClaimDueLetters(
            Reminders reminders,
            UnreadMessages unread,
            Conversations conversations,
            Deliveries deliveries,
            Directory directory,
            ReminderSettings settings,
            Clock clock) {
        this.reminders = reminders;
        this.unread = unread;
        this.conversations = conversations;
        this.deliveries = deliveries;
        this.directory = directory;
        this.settings = settings;
        this.clock = clock;
    }

    /** What was claimed; nobody else sends it while the claim stands. */
    @Transactional
    List<DueLetter> claim() {
        var now = clock.instant();
        return reminders.claim(now, settings.lettersARound()).stream()
                .flatMap(reminder -> look(reminder, now).stream())
                .toList();
    }

    private Optional<DueLetter> look(Reminder reminder, Instant now) {
        var audience = reminder.audience();
        switch (Decision.decide(reminder, situation(audience), now)) {
            case Decision.Send send -> {
                reminders.trying(reminder, send.upTo(), now.plus(settings.claim()));
                var earlier = deliveries.newest(audience, EARLIER_LETTERS);
                return Optional.of(new DueLetter(reminder, send, earlier));
            }
            case Decision.Wait(var until) -> reminders.lookAgain(audience, until);
            // The delay was waited for with the run before: now it is looked at anew.
            case Decision.NextRun(var first) -> reminders.nextRun(audience, first.writtenAt(), now);
            case Decision.Drop(var reason) -> drop(audience, reason);
        }
        return Optional.empty();
    }

    private Situation situation(Audience audience) {
        return new Situation(
                unread.of(audience),
                conversations.isArchived(audience.organization(), audience.conversation()),
                directory.organization(audience.organization()),
                directory.contact(audience.organization(), audience.contact()));
    }

    private void drop(Audience audience, Decision.Reason reason) {
        if (reason == Decision.Reason.UNKNOWN || reason == Decision.Reason.GIVEN_UP) {
            LOG.errorf("Nobody is reminded of %s: %s", audience, reason);
        }
        unread.deleteAll(audience);
        reminders.remove(audience);
    }
}
