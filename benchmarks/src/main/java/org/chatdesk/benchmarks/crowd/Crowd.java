package org.chatdesk.benchmarks.crowd;

import io.vertx.core.Vertx;
import io.vertx.core.http.WebSocket;
import io.vertx.core.http.WebSocketClient;
import io.vertx.core.http.WebSocketClientOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;

/** Many sockets to one server that only listen and count. */
public final class Crowd implements AutoCloseable {
    /** Opening at once beyond this only fills the server's backlog. */
    private static final int OPENING_AT_ONCE = 256;

    private static final int MOST = 30_000;
    private static final long PATIENCE_SECONDS = 240;

    private final WebSocketClient client;
    private final Door door;
    private final String marker;
    private final LongAdder heard = new LongAdder();
    private final List<WebSocket> sockets = new ArrayList<>();
    private final ConcurrentMap<String, LongAdder> failures = new ConcurrentHashMap<>();

    /** Counts the frames that hold {@code marker}. */
    public Crowd(Vertx vertx, Door door, String marker) {
        this.client =
                vertx.createWebSocketClient(
                        new WebSocketClientOptions()
                                .setMaxConnections(MOST)
                                .setConnectTimeout(60_000)
                                .setReceiveBufferSize(4096));
        this.door = door;
        this.marker = marker;
    }

    /** Opens so many; returns when all of them are in. */
    public void open(int count) throws InterruptedException {
        var opening = new Semaphore(OPENING_AT_ONCE);
        var in = new CountDownLatch(count);
        for (int i = 0; i < count; i++) {
            opening.acquire();
            open(i, opening, in);
        }
        if (!in.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new IllegalStateException(
                    "%d of %d never came in: %s".formatted(in.getCount(), count, failures));
        }
    }

    private void open(int number, Semaphore opening, CountDownLatch in) {
        client.connect(door.options().apply(number))
                .onFailure(e -> {
                    opening.release();
                    failures.computeIfAbsent(String.valueOf(e), _ -> new LongAdder()).increment();
                })
                .onSuccess(socket -> {
                    synchronized (sockets) {
                        sockets.add(socket);
                    }
                    if (door.welcome() == null) {
                        opening.release();
                        in.countDown();
                    }
                    socket.textMessageHandler(frame -> hear(frame, opening, in));
                    socket.closeHandler(_ ->
                            failures.computeIfAbsent(
                                            "closed " + socket.closeStatusCode(),
                                            _ -> new LongAdder())
                                    .increment());
                    if (door.first() != null) {
                        socket.writeTextMessage(door.first());
                    }
                });
    }

    private void hear(String frame, Semaphore opening, CountDownLatch in) {
        if (frame.contains(marker)) {
            heard.increment();
        } else if (door.welcome() != null && frame.startsWith(door.welcome())) {
            opening.release();
            in.countDown();
        }
    }

    public long heard() {
        return heard.sum();
    }

    /** Waits until so many frames were heard altogether. */
    public void awaitHeard(long count) throws InterruptedException {
        var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (heard.sum() < count) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException(
                        "%d of %d frames came; %s".formatted(heard.sum(), count, failures));
            }
            TimeUnit.MILLISECONDS.sleep(5);
        }
    }

    /** Cuts all of them together. */
    public void cut() {
        synchronized (sockets) {
            sockets.forEach(WebSocket::close);
            sockets.clear();
        }
        failures.clear();
    }

    @Override
    public void close() {
        cut();
        client.close();
    }
}
