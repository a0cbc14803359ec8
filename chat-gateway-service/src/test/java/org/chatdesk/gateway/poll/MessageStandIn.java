package org.chatdesk.gateway.poll;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/** Answers as message-service does about conversations whose changes are all of state. */
public class MessageStandIn implements QuarkusTestResourceLifecycleManager {
    static final String EPOCH = "e1";

    /** What it names; another one after a restore. */
    static volatile String epoch = EPOCH;

    /** While this is open, nobody is told the epoch alone. */
    static volatile CountDownLatch silence = new CountDownLatch(0);

    /** The head of each conversation; every caller is told of all. */
    static final Map<String, Long> HEADS = new ConcurrentHashMap<>();

    /** Questions for the epoch alone that wait. */
    static final AtomicInteger UNANSWERED = new AtomicInteger();

    static final AtomicInteger READS = new AtomicInteger();

    private final HttpServer server = create();

    private static HttpServer create() {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Map<String, String> start() {
        server.createContext("/internal/epoch", MessageStandIn::epoch);
        server.createContext("/api/conversations", MessageStandIn::conversations);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
        return Map.of("chatdesk.message-url", "http://127.0.0.1:" + server.getAddress().getPort());
    }

    private static void epoch(HttpExchange call) throws IOException {
        UNANSWERED.incrementAndGet();
        try {
            silence.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            UNANSWERED.decrementAndGet();
        }
        answer(call, "{\"epoch\":\"%s\"}".formatted(epoch));
    }

    private static void conversations(HttpExchange call) throws IOException {
        READS.incrementAndGet();
        var path = call.getRequestURI().getPath();
        answer(call, path.endsWith("/changes") ? changes(call, path) : own());
    }

    private static String own() {
        return HEADS.entrySet().stream()
                .map(head ->
                        "{\"id\":\"%s\",\"head\":%d}".formatted(head.getKey(), head.getValue()))
                .collect(
                        Collectors.joining(
                                ",",
                                "{\"epoch\":\"%s\",\"conversations\":[".formatted(epoch),
                                "]}"));
    }

    private static String changes(HttpExchange call, String path) {
        var id = path.split("/")[3];
        var after =
                Long.parseLong(call.getRequestURI().getQuery().replaceAll("\\D*(\\d+).*", "$1"));
        var head = HEADS.getOrDefault(id, 0L);
        return LongStream.rangeClosed(after + 1, head)
                .mapToObj(seq ->
                        "{\"type\":\"conversation\",\"conversation\":\"%s\",\"seq\":%d}"
                                .formatted(id, seq))
                .collect(
                        Collectors.joining(
                                ",",
                                "{\"epoch\":\"%s\",\"head\":%d,\"frames\":[".formatted(epoch, head),
                                "]}"));
    }

    private static void answer(HttpExchange call, String body) throws IOException {
        var bytes = body.getBytes(UTF_8);
        call.getResponseHeaders().add("Content-Type", "application/json");
        call.sendResponseHeaders(200, bytes.length);
        try (var out = call.getResponseBody()) {
            out.write(bytes);
        }
    }

    @Override
    public void stop() {
        server.stop(0);
    }
}
