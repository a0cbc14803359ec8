package org.chatdesk.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.chatdesk.contracts.Topics;
import org.chatdesk.contracts.event.Actor;
import org.chatdesk.contracts.event.ConversationRef;
import org.chatdesk.contracts.event.MessageRead;
import org.chatdesk.contracts.event.SenderRole;
import org.chatdesk.contracts.event.Tally;
import org.chatdesk.kit.outbox.Outbox;
import org.chatdesk.kit.outbox.OutboxRecord;
import org.chatdesk.kit.tenancy.Tenancy;
import org.chatdesk.kit.testing.EventLog;
import org.chatdesk.kit.testing.Infrastructure;
import org.junit.jupiter.api.Test;

/** The kit's outbox, on a real service. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class OutboxIT {
    private final UUID organization = UUID.randomUUID();
    private final UUID conversation = UUID.randomUUID();

    @Inject Outbox outbox;
    @Inject Tenancy tenancy;
    @Inject AgroalDataSource database;

    @Test
    void shouldPublishAfterTheCommitAndForgetWhatIsInTheLog() {
        inTransaction(() -> outbox.add(event(1)));
        EventLog.await(Topics.MESSAGE_READ, e -> e.aggregate().equals(conversation));
        await().untilAsserted(() -> assertThat(waiting()).isZero());
    }

    @Test
    void shouldNeverPublishWhatWasRolledBack() {
        var other = event(7);
        assertThat(
                        org.assertj.core.api.Assertions.catchThrowable(() ->
                                inTransaction(() -> {
                                    outbox.add(other);
                                    throw new IllegalStateException("No");
                                })))
                .isInstanceOf(IllegalStateException.class);
        inTransaction(() -> outbox.add(event(8)));
        var seen =
                EventLog.readUntil(
                        Topics.MESSAGE_READ,
                        e -> e.aggregate().equals(conversation) && e.version() == 8);
        assertThat(seen).noneMatch(e -> e.id().equals(other.id()));
    }

    @Test
    void shouldSweepWhatACrashLeftBehindInOrder() { // INV-6
        var left = List.of(event(3), event(1), event(2));
        // Stored by a process that died before it could publish: nobody holds them in memory.
        tenancy.in(
                organization,
                () -> {
                    try (var connection = database.getConnection()) {
                        outbox.append(connection, left);
                    } catch (SQLException e) {
                        throw new IllegalStateException(e);
                    }
                });
        var seen =
                EventLog.readUntil(
                        Topics.MESSAGE_READ,
                        e -> e.aggregate().equals(conversation) && e.version() == 3);
        assertThat(seen.stream().filter(e -> e.aggregate().equals(conversation)))
                .extracting(e -> e.version())
                .containsExactly(1L, 2L, 3L);
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(waiting()).isZero());
    }

    @Test
    void shouldShowNoRowsWithoutATenant() throws SQLException { // INV-14
        inTransaction(() -> outbox.add(event(1)));
        try (var connection = database.getConnection();
                var count = connection.prepareStatement("select count(*) from consumed_event");
                var row = count.executeQuery()) {
            row.next();
            assertThat(row.getLong(1)).isZero();
        }
        try (var connection = database.getConnection();
                var role =
                        connection.prepareStatement(
                                "select count(*) from pg_tables where tableowner = current_user");
                var row = role.executeQuery()) {
            row.next();
            assertThat(row.getLong(1)).as("the runtime role owns nothing").isZero();
        }
    }

    private void inTransaction(Runnable work) {
        tenancy.in(organization, () -> QuarkusTransaction.requiringNew().run(work));
    }

    private long waiting() throws SQLException {
        return tenancy.in(
                organization,
                () -> {
                    try (var connection = database.getConnection();
                            var count = connection.prepareStatement("select count(*) from outbox");
                            var row = count.executeQuery()) {
                        row.next();
                        return row.getLong(1);
                    }
                });
    }

    private OutboxRecord event(long version) {
        var ref =
                new ConversationRef(
                        conversation, ConversationRef.Kind.SUPPORT, List.of(), null, null);
        return OutboxRecord.of(
                Topics.MESSAGE_READ,
                organization,
                conversation,
                version,
                Instant.now(),
                Actor.system("test"),
                new MessageRead(ref, UUID.randomUUID(), SenderRole.AGENT, version, Tally.NONE));
    }
}
