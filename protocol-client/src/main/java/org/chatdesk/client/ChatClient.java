package org.chatdesk.client;

import java.io.IOException;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.chatdesk.contracts.frame.ClientFrame;
import org.chatdesk.contracts.frame.ServerFrame;

/**
 * A client of the socket protocol. It stays until it is closed or shut out: a lost connection is
 * opened again to the next origin, and what was missed is fetched. Thread-safe; nothing here waits.
 */
public final class ChatClient implements AutoCloseable {
    private static final Duration TICK = Duration.ofMillis(200);
    private static final String STREAM = "conv:";

    private static final HttpClient HTTP =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(Duration.ofSeconds(5))
                    .executor(Executors.newVirtualThreadPerTaskExecutor())
                    .build();
    private static final ScheduledExecutorService TIMER =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("chat-clients").factory());

    private final ChatApi api;
    private final ClientSettings settings;
    private final Link link;
    private final Map<UUID, Followed> followed = new HashMap<>();
    private final Map<UUID, Long> readUpTo = new HashMap<>();
    private final Map<UUID, Long> tickets = new HashMap<>();
    private final Questions questions;
    private final ScheduledFuture<?> ticking;

    private ChatClient(ClientSettings settings) {
        this.settings = settings;
        this.api = new ChatApi(HTTP, settings.observer());
        this.questions = new Questions(settings.random());
        this.link = new Link(settings, HTTP, TIMER, new Ears());
        this.ticking =
                TIMER.scheduleAtFixedRate(
                        this::tick, TICK.toMillis(), TICK.toMillis(), TimeUnit.MILLISECONDS);
    }

    public static ChatClient start(ClientSettings settings) {
        var client = new ChatClient(settings);
        client.link.start();
        return client;
    }

    /** From now on everything that happens in the conversation is kept, from its beginning on. */
    public synchronized void follow(UUID conversation) {
        followed.computeIfAbsent(conversation, _ -> new Followed());
        fetchWhatIsMissing();
    }

    /** Completes when the message is committed, however often it has to be asked for. */
    public CompletableFuture<ServerFrame.Ack> send(
            UUID conversation, String clientMessageId, String text) {
        var frame = new ClientFrame.Send(conversation, clientMessageId, null, text, null, null);
        return ask(sending(clientMessageId), conversation, frame)
                .thenApply(ServerFrame.Ack.class::cast);
    }

    public CompletableFuture<ServerFrame.Done> edit(UUID conversation, UUID message, String text) {
        var frame = new ClientFrame.Edit(conversation, message, text);
        return ask(changing(message), conversation, frame).thenApply(ServerFrame.Done.class::cast);
    }

    public CompletableFuture<ServerFrame.Done> remove(UUID conversation, UUID message) {
        var frame = new ClientFrame.Remove(conversation, message);
        return ask(changing(message), conversation, frame).thenApply(ServerFrame.Done.class::cast);
    }

    /** Said again after a break: marks are cumulative and have no answer. */
    public synchronized void read(UUID conversation, long seq) {
        readUpTo.merge(conversation, seq, Math::max);
        link.say(new ClientFrame.Read(conversation, seq));
    }

    /** What this client has of a conversation; empty when it does not follow it. */
    public synchronized Optional<ConversationState> state(UUID conversation) {
        return Optional.ofNullable(followed.get(conversation)).map(Followed::state);
    }

    /** The newest version of each ticket that was told of (members only). */
    public synchronized Map<UUID, Long> tickets() {
        return Map.copyOf(tickets);
    }

    public boolean isWelcomed() {
        return link.isWelcomed();
    }

    /** Whether it was shut out or closed: it does not come back. */
    public boolean isStopped() {
        return link.isStopped();
    }

    /** Loses the network for a moment. */
    public void cut() {
        link.cut();
    }

    @Override
    public void close() {
        ticking.cancel(false);
        link.stop();
    }

    private synchronized CompletableFuture<ServerFrame> ask(
            String key, UUID conversation, ClientFrame frame) {
        var answer = questions.ask(key, conversation, frame);
        sayWhatIsDue();
        return answer;
    }

    private final class Ears implements Link.Port {
        @Override
        public void heard(ServerFrame frame) {
            hear(frame);
        }

        @Override
        public List<ClientFrame.Resume> positions() {
            return resumeFrom();
        }
    }

    private synchronized List<ClientFrame.Resume> resumeFrom() {
        var positions = new ArrayList<ClientFrame.Resume>();
        followed.forEach((id, one) -> {
            var order = one.order();
            if (order.hasStarted()) {
                positions.add(new ClientFrame.Resume(STREAM + id, order.epoch(), order.last()));
            }
        });
        return positions;
    }

    private synchronized void hear(ServerFrame frame) {
        var now = now();
        switch (frame) {
            case ServerFrame.Welcome welcome -> welcomed(welcome, now);
            case ServerFrame.Ack ack -> questions.answered(sending(ack.clientMessageId()), ack);
            case ServerFrame.Done done -> questions.answered(changing(done.messageId()), done);
            case ServerFrame.Refused no -> refused(no, now);
            case ServerFrame.Change change ->
                    following(change.conversation()).ifPresent(one -> one.offer(change, now));
            case ServerFrame.Read read ->
                    following(read.conversation())
                            .ifPresent(one -> one.copy().read(read.readerId(), read.seq()));
            case ServerFrame.Ticket ticket ->
                    tickets.merge(ticket.ticket(), ticket.version(), Math::max);
            case ServerFrame.Heartbeat beat -> reached(beat.heads(), now);
            case ServerFrame.Resync lost -> conversation(lost.stream()).ifPresent(this::lose);
            case ServerFrame.Delivered _,
                    ServerFrame.Noted _,
                    ServerFrame.Typing _,
                    ServerFrame.Presence _,
                    ServerFrame.Team _,
                    ServerFrame.Availability _ -> {} // The observer has heard it.
        }
        sayWhatIsDue();
    }

    private void welcomed(ServerFrame.Welcome welcome, Instant now) {
        followed.forEach((id, one) -> {
            if (one.order().hasStarted() && !one.order().epoch().equals(welcome.epoch())) {
                lose(id);
            }
            one.wantFetch(); // Read marks have no number: those of the meantime must be asked for.
        });
        reached(welcome.heads(), now);
        questions.askAllAgain();
        readUpTo.forEach((conversation, seq) -> link.say(new ClientFrame.Read(conversation, seq)));
        fetchWhatIsMissing();
    }

    private void refused(ServerFrame.Refused no, Instant now) {
        if (no.clientMessageId() != null) {
            questions.refused(sending(no.clientMessageId()), no, now);
        } else if (no.messageId() != null) {
            questions.refused(changing(no.messageId()), no, now);
        }
    }

    private void reached(Map<String, Long> heads, Instant now) {
        heads.forEach((stream, head) ->
                conversation(stream)
                        .flatMap(this::following)
                        .ifPresent(one -> one.order().hear(head, now)));
    }

    private void lose(UUID conversation) {
        following(conversation)
                .ifPresent(one -> {
                    one.lose();
                    settings.observer().resynced(conversation);
                    fetchWhatIsMissing();
                });
    }

    private void tick() {
        link.look();
        look();
    }

    private synchronized void look() {
        sayWhatIsDue();
        fetchWhatIsMissing();
    }

    private void sayWhatIsDue() {
        if (link.isWelcomed()) {
            questions.due(now()).forEach(link::say);
        }
    }

    private void fetchWhatIsMissing() {
        if (!link.isWelcomed()) {
            return;
        }
        var now = now();
        followed.forEach((id, one) -> {
            if (one.beginFetch(now)) {
                Thread.startVirtualThread(() -> fetch(id, one));
            }
        });
    }

    private void fetch(UUID id, Followed one) {
        boolean succeeded = false;
        try {
            boolean isMore = true;
            while (isMore) {
                isMore = fetchPage(id, one);
            }
            succeeded = true;
        } catch (ChatApi.Gone _) {
            forget(id);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (IOException | RuntimeException _) {
            succeeded = false; // It is asked for again with the next tick.
        } finally {
            endFetch(one, succeeded);
        }
    }

    private boolean fetchPage(UUID id, Followed one) throws IOException, InterruptedException {
        long after = after(one);
        var page = api.changes(link.origin(), settings.tokens().current(), id, after);
        return take(id, one, page, after);
    }

    private synchronized long after(Followed one) {
        return one.after();
    }

    /** Whether there is more to fetch. */
    private synchronized boolean take(UUID id, Followed one, Changes page, long after) {
        boolean isLast = page.frames().size() < ChatApi.PAGE;
        boolean fits = one.take(page, after, now());
        // The store itself says that there is more and does not give it: begin again.
        if (!fits || isLast && one.order().hasStarted() && one.after() < page.head()) {
            lose(id);
            return false;
        }
        return !isLast || !one.order().hasStarted();
    }

    private synchronized void endFetch(Followed one, boolean succeeded) {
        one.endFetch(succeeded, now());
    }

    private synchronized void forget(UUID conversation) {
        followed.remove(conversation);
    }

    private Optional<Followed> following(UUID conversation) {
        return Optional.ofNullable(followed.get(conversation));
    }

    private Instant now() {
        return settings.clock().instant();
    }

    private static String sending(String clientMessageId) {
        return "send " + clientMessageId;
    }

    private static String changing(UUID message) {
        return "change " + message;
    }

    private static Optional<UUID> conversation(String stream) {
        return stream.startsWith(STREAM)
                ? Optional.of(UUID.fromString(stream.substring(STREAM.length())))
                : Optional.empty();
    }
}
