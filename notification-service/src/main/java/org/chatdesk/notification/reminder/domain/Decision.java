package org.chatdesk.notification.reminder.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.chatdesk.notification.directory.domain.Contact;
import org.chatdesk.notification.directory.domain.Organization;

/** What becomes of a reminder whose time has come. */
public sealed interface Decision {
    /** How soon to look again for a contact or an organization that was not heard of yet. */
    Duration LOOK_AGAIN = Duration.ofSeconds(5);

    /** Whoever was not heard of for this long is not coming. */
    Duration UNKNOWN_FOR = Duration.ofHours(1);

    /** A letter that could not be posted for this long is of no use any more. */
    Duration TRIED_FOR = Duration.ofDays(3);

    /** One letter about all of these goes out now. */
    record Send(List<Unread> messages, String to, Organization organization) implements Decision {

        public long upTo() {
            return messages.getLast().seq();
        }
    }

    /** Not yet. */
    record Wait(Instant until) implements Decision {}

    /** This run is over; what came after it begins the next. */
    record NextRun(Unread first) implements Decision {}

    /** Nobody is to be reminded of these messages. */
    record Drop(Reason reason) implements Decision {}

    /** Why nobody is reminded. */
    enum Reason {
        READ,
        ARCHIVED,
        NO_ADDRESS,
        UNKNOWN,
        GIVEN_UP
    }

    /** Decides, {@code now} being the moment of the claim. */
    static Decision decide(Reminder reminder, Situation situation, Instant now) {
        if (situation.unread().isEmpty()) {
            return new Drop(Reason.READ);
        }
        if (situation.archived()) {
            return new Drop(Reason.ARCHIVED);
        }
        var first = situation.unread().getFirst();
        if (situation.organization().isEmpty() || situation.contact().isEmpty()) {
            return first.writtenAt().plus(UNKNOWN_FOR).isBefore(now)
                    ? new Drop(Reason.UNKNOWN)
                    : new Wait(now.plus(LOOK_AGAIN));
        }
        var organization = situation.organization().get();
        return situation
                .contact()
                .flatMap(Contact::mailAddress)
                .map(to -> decide(reminder, situation.unread(), to, organization, now))
                .orElseGet(() -> new Drop(Reason.NO_ADDRESS));
    }

    private static Decision decide(
            Reminder reminder,
            List<Unread> unread,
            String to,
            Organization organization,
            Instant now) {
        var first = unread.getFirst();
        if (reminder.attempts() == 0) {
            var due = first.writtenAt().plus(organization.reminderDelay());
            return now.isBefore(due) ? new Wait(due) : new Send(unread, to, organization);
        }
        if (first.writtenAt().plus(organization.reminderDelay()).plus(TRIED_FOR).isBefore(now)) {
            return new Drop(Reason.GIVEN_UP);
        }
        var sameLetter = sameLetter(reminder, unread);
        return sameLetter.isEmpty() ? new NextRun(first) : new Send(sameLetter, to, organization);
    }

    /** A letter that may have arrived is repeated as it was; later messages wait for the next. */
    private static List<Unread> sameLetter(Reminder reminder, List<Unread> unread) {
        var last = reminder.mayHaveArrivedUpTo().orElse(Long.MAX_VALUE);
        return unread.stream().filter(message -> message.seq() <= last).toList();
    }
}
