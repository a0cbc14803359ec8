package org.chatdesk.benchmarks;

import io.vertx.core.Vertx;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.chatdesk.benchmarks.client.VisitorChat;
import org.chatdesk.benchmarks.crowd.Crowd;
import org.chatdesk.benchmarks.crowd.Door;
import org.chatdesk.benchmarks.peer.BareServer;
import org.chatdesk.benchmarks.peer.Peer;
import org.chatdesk.benchmarks.peer.ServerProcess;
import org.chatdesk.runner.settings.Part;
import org.chatdesk.runner.settings.Settings;
import org.chatdesk.runner.system.RunInfo;

/**
 * P4 and P5: what an idle socket of a visitor takes, and how soon all of them are back when they
 * are cut together; beside a bare server that accepts, upgrades and says one word.
 */
final class IdleSockets {
    /** One process may open 20,000 files here. */
    private static final int SOCKETS = 19_000;

    private static final int VISITORS = 100;
    private static final int REPEATS = 3;
    private static final double KILOBYTE = 1024;

    /** So that what was collected is given back, and resident memory says what is in use. */
    private static final String[] SHRINK = {"-XX:MinHeapFreeRatio=5", "-XX:MaxHeapFreeRatio=10"};

    private static final String HEAP_MEGABYTES = "1024";

    private final Vertx vertx;
    private final RunInfo run;
    private final ServerProcess gateway;

    IdleSockets(Vertx vertx, RunInfo run, ServerProcess gateway) {
        this.vertx = vertx;
        this.run = run;
        this.gateway = gateway;
    }

    /** A gateway with room for so many, whose memory says what is in use. */
    static Settings with(Settings settings) {
        return settings.with(Part.GATEWAY, "CHATDESK_HEAP_MEGABYTES", HEAP_MEGABYTES)
                .with(Part.GATEWAY, "JDK_JAVA_OPTIONS", String.join(" ", SHRINK));
    }

    private record Found(double kilobytes, List<Double> seconds) {}

    List<Row> measure() throws Exception {
        var tokens = new ArrayList<String>();
        for (int i = 0; i < VISITORS; i++) {
            tokens.add(VisitorChat.open(run, run.organizations().getFirst()).token());
        }
        var port = URI.create(run.gateway()).getPort();
        var ours = crowd(Door.ours(port, tokens), gateway);
        Found bare;
        try (var server = Peer.java(BareServer.class, SHRINK)) {
            bare = crowd(Door.bare(server.port(), tokens.getFirst()), server.server());
        }
        return List.of(
                Row.of(
                        "P4 memory of an idle socket (goal also ≤ 8 KB)",
                        "KB",
                        List.of(ours.kilobytes()),
                        List.of(bare.kilobytes()),
                        1.5),
                Row.of(
                        String.format(Locale.ROOT, "P5 %,d sockets cut: all are back", SOCKETS),
                        "s",
                        ours.seconds(),
                        bare.seconds(),
                        1.5));
    }

    private Found crowd(Door door, ServerProcess server) throws Exception {
        try (var crowd = new Crowd(vertx, door, "\"never\"")) {
            crowd.open(SOCKETS / 10); // what the first sockets need is not theirs alone
            crowd.cut();
            var before = server.memoryInUse();
            crowd.open(SOCKETS);
            var kilobytes = (server.memoryInUse() - before) / KILOBYTE / SOCKETS;
            var seconds = new ArrayList<Double>();
            for (int i = 0; i < REPEATS; i++) {
                var begin = System.nanoTime();
                crowd.cut();
                crowd.open(SOCKETS);
                seconds.add((System.nanoTime() - begin) / 1e9);
            }
            return new Found(kilobytes, seconds);
        }
    }
}
