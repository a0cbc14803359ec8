package org.chatdesk.notification.reminder.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.chatdesk.kit.id.Ids;
import org.chatdesk.notification.reminder.domain.Audience;
import org.chatdesk.notification.reminder.domain.Reminder;

/**
 * Reminders, at most one for each contact of a conversation. Whoever adds or removes unread
 * messages holds the reminder's row, so that no message is ever left without a reminder.
 */
@ApplicationScoped
public class Reminders {
    // The update changes nothing, but it takes the row's lock.
    private static final String START_OR_JOIN =
            """
            insert into reminder (organization_id, conversation_id, contact_id, run_id,
                                  started_at, due_at, attempts)
            values (:organization, :conversation, :contact, :run, :startedAt, :dueAt, 0)
            on conflict (organization_id, conversation_id, contact_id) do update
            set started_at = reminder.started_at
            """;
    private static final String CLAIM =
            """
            select * from reminder where due_at <= :now
            order by due_at limit :most for update skip locked
            """;
    private static final String RETIME =
            """
            update reminder set due_at = started_at + make_interval(secs => :seconds)
            where organization_id = :organization and attempts = 0
            """;
    private static final String FORGET =
            "delete from reminder where organization_id = :organization and contact_id = :contact";
    private static final double MILLIS = 1000.0;

    private final EntityManager rows;

    Reminders(EntityManager rows) {
        this.rows = rows;
    }

    /** Starts a run unless there is one; holds it either way. */
    public void startOrJoin(Audience audience, Instant startedAt, Instant dueAt) {
        rows.createNativeQuery(START_OR_JOIN)
                .setParameter("organization", audience.organization())
                .setParameter("conversation", audience.conversation())
                .setParameter("contact", audience.contact())
                .setParameter("run", Ids.next())
                .setParameter("startedAt", startedAt)
                .setParameter("dueAt", dueAt)
                .executeUpdate();
    }

    /** Holds what is due, for any organization; what somebody else holds is left out. */
    public List<Reminder> claim(Instant now, int most) {
        return rows.createNativeQuery(CLAIM, ReminderRow.class)
                .setParameter("now", now)
                .setParameter("most", most)
                .getResultStream()
                .map(row -> ((ReminderRow) row).reminder())
                .toList();
    }

    /** Waits for whoever holds the reminder, then holds it. */
    public Optional<Reminder> hold(Audience audience) {
        return Optional.ofNullable(
                        rows.find(
                                ReminderRow.class,
                                AudienceKey.of(audience),
                                LockModeType.PESSIMISTIC_WRITE))
                .map(ReminderRow::reminder);
    }

    /** A held reminder is looked at again at that moment. */
    public void lookAgain(Audience audience, Instant at) {
        row(audience).dueAt = at;
    }

    /** A held reminder's letter is being tried; who crashes meanwhile is taken for a failure. */
    public void trying(Reminder reminder, long upTo, Instant lookAgainAt) {
        var row = row(reminder.audience());
        row.attempts = reminder.attempts() + 1;
        row.upToSeq = upTo;
        row.dueAt = lookAgainAt;
    }

    /** A held reminder's letter could not be posted. */
    public void tryAgain(Audience audience, OptionalLong mayHaveArrivedUpTo, Instant at) {
        var row = row(audience);
        row.upToSeq = mayHaveArrivedUpTo.isPresent() ? mayHaveArrivedUpTo.getAsLong() : null;
        row.dueAt = at;
    }

    /** A held reminder's run is over, and what came after it begins the next. */
    public void nextRun(Audience audience, Instant startedAt, Instant dueAt) {
        var row = row(audience);
        row.runId = Ids.next();
        row.startedAt = startedAt;
        row.dueAt = dueAt;
        row.attempts = 0;
        row.upToSeq = null;
    }

    public void remove(Audience audience) {
        rows.remove(row(audience));
        rows.flush();
    }

    /** Moves what is pending to another delay. */
    public void retime(UUID organization, Duration delay) {
        rows.createNativeQuery(RETIME)
                .setParameter("seconds", delay.toMillis() / MILLIS)
                .setParameter("organization", organization)
                .executeUpdate();
    }

    public void forget(UUID organization, UUID contact) {
        rows.createNativeQuery(FORGET)
                .setParameter("organization", organization)
                .setParameter("contact", contact)
                .executeUpdate();
    }

    private ReminderRow row(Audience audience) {
        return rows.getReference(ReminderRow.class, AudienceKey.of(audience));
    }
}
