package org.chatdesk.message.conversation.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.chatdesk.contracts.Refusal;
import org.chatdesk.kit.id.Ids;
import org.chatdesk.kit.outbox.OutboxPublisher;
import org.chatdesk.kit.outbox.OutboxRecord;
import org.chatdesk.message.conversation.domain.Command;
import org.chatdesk.message.conversation.domain.Committed;
import org.chatdesk.message.conversation.domain.Decision;
import org.chatdesk.message.conversation.domain.Fact;
import org.jspecify.annotations.Nullable;

/** Decides and commits many commands at once: one lock, one write, one commit for all of them. */
@ApplicationScoped
public class ConversationBatch {
    private final OutboxPublisher publisher;
    private final Clock clock;

    ConversationBatch(OutboxPublisher publisher, Clock clock) {
        this.publisher = publisher;
        this.clock = clock;
    }

    /** The outcomes, in the order of the commands, once they are committed. */
    public List<Committed> commit(Connection connection, List<Command> commands)
            throws SQLException {
        connection.setAutoCommit(false);
        try {
            var load = new BatchLoad(connection).load(commands);
            var committed = new ArrayList<Committed>();
            var facts = new ArrayList<Fact>();
            var events = new ArrayList<OutboxRecord>();
            for (var command : commands) {
                var decision = decide(load, command);
                var told = decision.facts().stream().map(ConversationEvents::of).toList();
                facts.addAll(decision.facts());
                events.addAll(told);
                committed.add(new Committed(decision.outcome(), only(told)));
            }
            new BatchWrite(connection).write(facts, events);
            connection.commit();
            publish(events);
            return committed;
        } catch (SQLException | RuntimeException e) {
            connection.rollback();
            throw e;
        }
    }

    private Decision decide(BatchLoad load, Command command) {
        var key = ConversationKey.of(command);
        var before = load.conversations().get(key);
        if (before == null) {
            return Decision.refused(Refusal.NOT_FOUND);
        }
        var past = load.past(key);
        var decision = Decision.of(before, command, past, Ids.next(), clock.instant());
        for (var fact : decision.facts()) {
            past.add(fact);
            load.conversations().put(key, fact.after());
        }
        return decision;
    }

    private static @Nullable String only(List<OutboxRecord> told) {
        return told.size() == 1 ? new String(told.getFirst().body(), UTF_8) : null;
    }

    private void publish(List<OutboxRecord> events) {
        if (!events.isEmpty()) {
            publisher.publish(events);
        }
    }
}
