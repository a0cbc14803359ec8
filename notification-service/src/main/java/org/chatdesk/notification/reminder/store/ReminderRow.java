package org.chatdesk.notification.reminder.store;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.UUID;
import org.chatdesk.notification.reminder.domain.Audience;
import org.chatdesk.notification.reminder.domain.Reminder;
import org.jspecify.annotations.Nullable;

/** A reminder as it is kept. */
@Entity
@Table(name = "reminder")
@IdClass(AudienceKey.class)
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields.
class ReminderRow extends PanacheEntityBase {
    @Id UUID organizationId;
    @Id UUID conversationId;
    @Id UUID contactId;
    UUID runId;
    Instant startedAt;
    Instant dueAt;
    int attempts;
    @Nullable Long upToSeq;

    Reminder reminder() {
        return new Reminder(
                new Audience(organizationId, conversationId, contactId),
                runId,
                attempts,
                upToSeq == null ? OptionalLong.empty() : OptionalLong.of(upToSeq));
    }
}
