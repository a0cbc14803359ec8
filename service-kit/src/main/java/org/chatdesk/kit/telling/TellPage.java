package org.chatdesk.kit.telling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.chatdesk.kit.outbox.EventProducer;
import org.chatdesk.kit.outbox.OutboxRecord;

/**
 * Tells a page and looks whether it still says the same. People go on meanwhile: what somebody
 * changes between the reading and the telling is told by them first, and then by us as it was
 * before. Readers drop the older one, but a compacted topic would keep it. So what has changed is
 * told once more, until a page is told that was not changed.
 */
@ApplicationScoped
class TellPage {
    private final Sending sending;

    @Inject
    TellPage(EventProducer producer) {
        this(event -> send(producer, event));
    }

    TellPage(Sending sending) {
        this.sending = sending;
    }

    /** Completes when the log has it. */
    @FunctionalInterface
    interface Sending {
        CompletableFuture<?> send(OutboxRecord event);
    }

    /** Reads the page as it is now. */
    @FunctionalInterface
    interface Rows {
        List<ToldRow> read();
    }

    /** Returns what was told last when the log has it; throws {@link LogAway}. */
    List<ToldRow> tell(Rows rows) {
        Set<UUID> known = new HashSet<>();
        var page = rows.read();
        while (send(page, known)) {
            page = rows.read();
        }
        return page;
    }

    /** Whether there was anything that is not known yet. */
    private boolean send(List<ToldRow> page, Set<UUID> known) {
        var sent =
                page.stream()
                        .flatMap(row -> row.events().stream())
                        .filter(event -> known.add(event.id()))
                        .map(sending::send)
                        .toArray(CompletableFuture<?>[]::new);
        try {
            CompletableFuture.allOf(sent).join();
        } catch (CompletionException e) {
            throw new LogAway(e.getCause() == null ? e : e.getCause());
        }
        return sent.length > 0;
    }

    private static CompletableFuture<?> send(EventProducer producer, OutboxRecord event) {
        var result = new CompletableFuture<Void>();
        try {
            producer.retell(
                    event,
                    failure -> {
                        if (failure == null) {
                            result.complete(null);
                        } else {
                            result.completeExceptionally(failure);
                        }
                    });
        } catch (RuntimeException e) {
            result.completeExceptionally(e);
        }
        return result;
    }
}
