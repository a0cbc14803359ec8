package org.chatdesk.gateway.socket;

import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.time.Clock;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.chatdesk.gateway.fanout.domain.Continuity;
import org.chatdesk.gateway.socket.clients.History;
import org.chatdesk.gateway.socket.domain.StoreEpoch;
import org.chatdesk.kit.token.ServiceTokens;
import org.jboss.logging.Logger;

/** Which history message-service holds: asked every few seconds, not by every socket. */
@ApplicationScoped
class CurrentEpoch {
    private static final Logger LOG = Logger.getLogger(CurrentEpoch.class);

    private final History history;
    private final ServiceTokens tokens;
    private final Continuity continuity;
    private final Clock clock;
    private final StoreEpoch known;

    CurrentEpoch(History history, ServiceTokens tokens, Continuity continuity, Clock clock) {
        this.history = history;
        this.tokens = tokens;
        this.continuity = continuity;
        this.clock = clock;
        this.known = new StoreEpoch(this::ask, this::another);
    }

    void start(@Observes StartupEvent event, Vertx vertx) {
        vertx.setPeriodic(StoreEpoch.ASKED_EVERY.toMillis(), _ -> known.ask(clock.instant()));
    }

    /** Waits only when the store has said nothing for long. */
    String value() throws IOException {
        try {
            return known.value(clock.instant()).get();
        } catch (ExecutionException e) {
            throw new IOException("message-service does not tell its epoch", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Stopped while waiting for the epoch", e);
        }
    }

    /** Message-service has named it in an answer to something else. */
    void heard(String epoch) {
        known.heard(epoch, clock.instant());
    }

    private CompletableFuture<String> ask() {
        var answer = new CompletableFuture<String>();
        Thread.startVirtualThread(() -> ask(answer));
        return answer;
    }

    private void ask(CompletableFuture<String> answer) {
        try {
            answer.complete(history.epoch(tokens.bearer()));
        } catch (IOException | RuntimeException e) {
            LOG.debugf("message-service does not tell its epoch: %s", e.getMessage());
            answer.completeExceptionally(e);
        }
    }

    private void another() {
        LOG.warn("message-service holds another history: everybody begins anew");
        continuity.broke();
    }
}
