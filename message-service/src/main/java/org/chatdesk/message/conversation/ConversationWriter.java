package org.chatdesk.message.conversation;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.chatdesk.kit.tenancy.Tenancy;
import org.chatdesk.message.conversation.domain.Command;
import org.chatdesk.message.conversation.domain.Committed;
import org.chatdesk.message.conversation.domain.Outcome;
import org.chatdesk.message.conversation.store.ConversationBatch;

/**
 * Has commands committed. A conversation's commands always go through the same {@link Lane}, so
 * they are decided, numbered and published in the order of arrival; while one commit is in flight,
 * the next batch gathers by itself.
 */
@ApplicationScoped
public class ConversationWriter {
    private final WriterSettings settings;
    private final DataSource database;
    private final Tenancy tenancy;
    private final ConversationBatch batch;
    private List<Lane> lanes = List.of();

    ConversationWriter(
            WriterSettings settings,
            DataSource database,
            Tenancy tenancy,
            ConversationBatch batch) {
        this.settings = settings;
        this.database = database;
        this.tenancy = tenancy;
        this.batch = batch;
    }

    @PostConstruct
    void start() {
        lanes =
                IntStream.range(0, settings.lanes())
                        .mapToObj(number -> new Lane(number, settings, database, tenancy, batch))
                        .toList();
        lanes.forEach(Lane::start);
    }

    void stop(@Observes ShutdownEvent event) {
        lanes.forEach(Lane::stop);
    }

    /** Completes after the commit; exceptionally when the database could not be reached. */
    public CompletableFuture<Committed> submit(Command command) {
        var lane = Math.floorMod(command.conversation().hashCode(), lanes.size());
        return lanes.get(lane).submit(command);
    }

    /** Waits for the commit. */
    public Outcome commit(Command command) {
        return submit(command).join().outcome();
    }
}
