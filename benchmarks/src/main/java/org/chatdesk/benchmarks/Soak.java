package org.chatdesk.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.Vertx;
import io.vertx.core.http.WebSocketClient;
import io.vertx.core.http.WebSocketClientOptions;
import java.net.URI;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import org.chatdesk.benchmarks.client.AgentSignIn;
import org.chatdesk.benchmarks.client.Socket;
import org.chatdesk.benchmarks.client.VisitorChat;
import org.chatdesk.benchmarks.peer.ServerProcess;
import org.chatdesk.runner.settings.Part;
import org.chatdesk.runner.system.RunInfo;

/**
 * Nothing grows with time at constant sockets: the same people talk slowly, and come back now and
 * then. Each service's live heap is taken six times, five minutes apart; the first is the floor of
 * the greatest after it.
 */
final class Soak {
    /** Between two looks; as a property, so that the benchmark itself can be tried. */
    private static final int MINUTES = Integer.getInteger("chatdesk.soak.minutes", 5);

    private static final int LOOKS = 6;
    private static final int VISITORS = 280;
    private static final int AGENTS = 20;

    /** Of these, five visitors write, one or two agents answer, and one of all comes back. */
    private static final int STEPS_PER_SECOND = 5;

    private static final int STEPS_BETWEEN_ANSWERS = 3;
    private static final double MEGABYTE = 1024.0 * 1024;
    private static final String TEXT = "Could you tell me when my order will arrive, please?";

    private interface Entry {
        Socket open() throws Exception;
    }

    /** Somebody who is on one socket, always. */
    private static final class Seat {
        private final Entry entry;
        private Socket socket;

        Seat(Entry entry) throws Exception {
            this.entry = entry;
            this.socket = entry.open();
        }

        /** With a fresh token: the one before would end some minutes later. */
        void comeBack() throws Exception {
            socket.close();
            socket = entry.open();
        }
    }

    private final RunInfo run;
    private final RunInfo.DemoOrganization organization;
    private final Map<Part, ServerProcess> services;
    private final WebSocketClient client;
    private final List<Seat> seats = new ArrayList<>();
    private final List<VisitorChat> visitors = new ArrayList<>();
    private final Map<Part, List<Double>> megabytes = new EnumMap<>(Part.class);
    private final LongAdder acknowledged = new LongAdder();
    private final LongAdder refused = new LongAdder();
    private long steps;

    Soak(Vertx vertx, RunInfo run, Map<Part, ServerProcess> services) {
        this.run = run;
        this.organization = run.organizations().getFirst();
        this.services = services;
        this.client =
                vertx.createWebSocketClient(
                        new WebSocketClientOptions().setMaxConnections(2 * (VISITORS + AGENTS)));
    }

    List<Row> measure() throws Exception {
        for (int i = 0; i < VISITORS; i++) {
            var visitor = VisitorChat.open(run, organization);
            visitors.add(visitor);
            seats.add(new Seat(() -> enter(visitor.again(run, organization).token())));
        }
        for (int i = 0; i < AGENTS; i++) {
            seats.add(new Seat(() -> enter(AgentSignIn.token(run, organization))));
        }
        for (int look = 1; look <= LOOKS; look++) {
            Pacing.run(STEPS_PER_SECOND, STEPS_PER_SECOND * 60 * MINUTES, _ -> talk());
            look(look);
        }
        return megabytes.entrySet().stream().map(one -> row(one.getKey(), one.getValue())).toList();
    }

    private Socket enter(String token) throws Exception {
        return Socket.open(client, URI.create(run.gateway()), token, this::hear);
    }

    private void talk() {
        var step = steps++;
        var visitor = (int) (step * 7 % VISITORS);
        send(seats.get(visitor), visitor, "visitor-" + step);
        if (step % STEPS_BETWEEN_ANSWERS == 0) {
            send(seats.get(VISITORS + (int) (step % AGENTS)), visitor, "agent-" + step);
        }
        if (step % STEPS_PER_SECOND == 0) {
            comeBack(seats.get((int) (step / STEPS_PER_SECOND % seats.size())));
        }
    }

    private static void comeBack(Seat seat) {
        try {
            seat.comeBack();
        } catch (Exception e) {
            throw new IllegalStateException("Somebody could not come back", e);
        }
    }

    private void send(Seat from, int visitor, String id) {
        from.socket.send(visitors.get(visitor).conversation(), id, TEXT);
    }

    private void hear(JsonNode frame) {
        switch (frame.path("type").asText()) {
            case "ack" -> acknowledged.increment();
            case "refused" -> refused.increment();
            default -> {} // what others hear is not counted
        }
    }

    private void look(int number) throws Exception {
        for (var service : services.entrySet()) {
            megabytes
                    .computeIfAbsent(service.getKey(), _ -> new ArrayList<>())
                    .add(service.getValue().liveHeap() / MEGABYTE);
        }
        System.out.printf(
                Locale.ROOT,
                "minute %d: %d acknowledged, %d refused, live heap in MB: %s%n",
                number * MINUTES,
                acknowledged.sum(),
                refused.sum(),
                latest());
    }

    private String latest() {
        var text = new StringBuilder();
        megabytes.forEach((part, all) ->
                text.append(String.format(Locale.ROOT, "%s %.2f  ", part.id(), all.getLast())));
        return text.toString();
    }

    private static Row row(Part part, List<Double> found) {
        var later = found.stream().skip(1).max(Double::compare).orElseThrow();
        return Row.of(
                "SOAK live heap of " + part.title() + ", the greatest after the first look",
                "MB",
                List.of(later),
                List.of(found.getFirst()),
                1.05);
    }
}
