package org.chatdesk.notification.reminder;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.OptionalLong;
import org.chatdesk.notification.directory.domain.Directory;
import org.chatdesk.notification.mail.domain.Posting;
import org.chatdesk.notification.reminder.domain.Audience;
import org.chatdesk.notification.reminder.domain.DueLetter;
import org.chatdesk.notification.reminder.events.ReminderEvents;
import org.chatdesk.notification.reminder.store.Deliveries;
import org.chatdesk.notification.reminder.store.Reminders;
import org.chatdesk.notification.reminder.store.UnreadMessages;
import org.jboss.logging.Logger;

/** Keeps how a try ended. The reminder may be gone meanwhile: read, or its contact expired. */
@ApplicationScoped
class SettleLetter {
    private static final String KIND = "unread-reminder";
    private static final Logger LOG = Logger.getLogger(SettleLetter.class);

    private final Reminders reminders;
    private final UnreadMessages unread;
    private final Deliveries deliveries;
    private final Directory directory;
    private final ReminderEvents events;
    private final ReminderSettings settings;
    private final Clock clock;

    SettleLetter(
            Reminders reminders,
            UnreadMessages unread,
            Deliveries deliveries,
            Directory directory,
            ReminderEvents events,
            ReminderSettings settings,
            Clock clock) {
        this.reminders = reminders;
        this.unread = unread;
        this.deliveries = deliveries;
        this.directory = directory;
        this.events = events;
        this.settings = settings;
        this.clock = clock;
    }

    @Transactional
    void settle(DueLetter tried, Posting posting) {
        switch (posting) {
            case Posting.Posted _ -> sent(tried);
            case Posting.NotPosted failure -> failed(tried, failure);
        }
    }

    private void sent(DueLetter tried) {
        var reminder = tried.reminder();
        var upTo = tried.send().upTo();
        var at = clock.instant();
        // Locks are taken in the same order as when a message comes: delay, then reminder.
        var delay = directory.holdReminderDelay(reminder.audience().organization());
        var stands = stillStands(tried);
        if (deliveries.add(reminder, KIND, upTo, at)) {
            events.sent(reminder, KIND, upTo, at);
        }
        if (stands) {
            unread.delete(reminder.audience(), upTo);
            next(reminder.audience(), delay);
        }
    }

    private void next(Audience audience, Duration delay) {
        unread.of(audience).stream()
                .findFirst()
                .ifPresentOrElse(
                        first ->
                                reminders.nextRun(
                                        audience, first.writtenAt(), first.writtenAt().plus(delay)),
                        () -> reminders.remove(audience));
    }

    private void failed(DueLetter tried, Posting.NotPosted failure) {
        var reminder = tried.reminder();
        var attempts = reminder.attempts() + 1;
        LOG.warnf("Letter %s waits after try %d: %s", reminder.run(), attempts, failure.reason());
        if (stillStands(tried)) {
            reminders.tryAgain(
                    reminder.audience(),
                    arrivedUpTo(tried, failure),
                    clock.instant().plus(settings.backoff().after(attempts)));
        }
    }

    /** Once a try may have arrived, the letter stays as it is, however later tries end. */
    private static OptionalLong arrivedUpTo(DueLetter tried, Posting.NotPosted failure) {
        return failure.mayHaveArrived()
                ? OptionalLong.of(tried.send().upTo())
                : tried.reminder().mayHaveArrivedUpTo();
    }

    private boolean stillStands(DueLetter tried) {
        return reminders
                .hold(tried.reminder().audience())
                .filter(now -> now.run().equals(tried.reminder().run()))
                .isPresent();
    }
}
