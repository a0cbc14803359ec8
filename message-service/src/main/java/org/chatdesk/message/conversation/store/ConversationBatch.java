package org.chatdesk.message.conversation.store;

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
import org.chatdesk.message.conversation.domain.Decision;
import org.chatdesk.message.conversation.domain.Fact;
import org.chatdesk.message.conversation.domain.Outcome;

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
    public List<Outcome> commit(Connection connection, List<Command> commands) throws SQLException {
        connection.setAutoCommit(false);
        try {
            var load = new BatchLoad(connection).load(commands);
            var outcomes = new ArrayList<Outcome>();
            var facts = new ArrayList<Fact>();
            for (var command : commands) {
                outcomes.add(decide(load, command, facts));
            }
            var events = facts.stream().map(ConversationEvents::of).toList();
            new BatchWrite(connection).write(facts, events);
            connection.commit();
            publish(events);
            return outcomes;
        } catch (SQLException | RuntimeException e) {
            connection.rollback();
            throw e;
        }
    }

    private Outcome decide(BatchLoad load, Command command, List<Fact> facts) {
        var key = ConversationKey.of(command);
        var before = load.conversations().get(key);
        if (before == null) {
            return new Outcome.Refused(Refusal.NOT_FOUND);
        }
        var past = load.past(key);
        var decision = Decision.of(before, command, past, Ids.next(), clock.instant());
        for (var fact : decision.facts()) {
            past.add(fact);
            load.conversations().put(key, fact.after());
        }
        facts.addAll(decision.facts());
        return decision.outcome();
    }

    private void publish(List<OutboxRecord> events) {
        if (!events.isEmpty()) {
            publisher.publish(events);
        }
    }
}
