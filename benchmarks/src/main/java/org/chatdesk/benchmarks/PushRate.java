package org.chatdesk.benchmarks;

import io.vertx.core.Vertx;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.chatdesk.benchmarks.client.AgentSignIn;
import org.chatdesk.benchmarks.client.Socket;
import org.chatdesk.benchmarks.client.VisitorChat;
import org.chatdesk.benchmarks.crowd.Crowd;
import org.chatdesk.benchmarks.crowd.Door;
import org.chatdesk.benchmarks.crowd.Pushes;
import org.chatdesk.benchmarks.peer.BareServer;
import org.chatdesk.benchmarks.peer.Nchan;
import org.chatdesk.benchmarks.peer.Peer;
import org.chatdesk.benchmarks.peer.ServerProcess;
import org.chatdesk.benchmarks.peer.SocketIo;
import org.chatdesk.runner.system.RunInfo;

/**
 * P3: one message of 300 bytes to 1,000 sockets. Ours is sent by a visitor and comes out of the
 * log; of it the gateway's processor time counts, as that of the server does with the others.
 */
final class PushRate {
    private static final int REPEATS = 3;
    private static final int BARE = 0;
    private static final int NCHAN = 1;
    private static final int SOCKET_IO = 2;
    private static final String MARKER = "three hundred bytes";
    private static final String TEXT =
            (MARKER + " of text for everybody. ").repeat(7).substring(0, 300);

    private final Vertx vertx;
    private final RunInfo run;
    private final ServerProcess gateway;
    private final Path work;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    PushRate(Vertx vertx, RunInfo run, ServerProcess gateway, Path work) {
        this.vertx = vertx;
        this.run = run;
        this.gateway = gateway;
        this.work = work;
    }

    List<Row> measure() throws Exception {
        var ours = new ArrayList<Double>();
        List<List<Double>> others =
                List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (int i = 0; i < REPEATS; i++) {
            ours.add(ours());
            others.get(BARE).add(bare());
            nchan(others.get(NCHAN));
            socketIo(others.get(SOCKET_IO));
        }
        var rows = new ArrayList<Row>();
        rows.add(row("bare Vert.x", ours, others.get(BARE), 0.75));
        if (!others.get(NCHAN).isEmpty()) {
            rows.add(row("Nchan", ours, others.get(NCHAN), 0.8));
        }
        if (!others.get(SOCKET_IO).isEmpty()) {
            rows.add(row("Socket.IO", ours, others.get(SOCKET_IO), 3.0));
        }
        return rows;
    }

    private static Row row(String peer, List<Double> ours, List<Double> theirs, double goal) {
        return Row.of(
                "P3 pushes per server CPU-second, beside " + peer,
                "/s",
                ours,
                theirs,
                Goal.atLeast(goal));
    }

    private double ours() throws Exception {
        var organization = run.organizations().getFirst();
        var agent = AgentSignIn.token(run, organization);
        var visitor = VisitorChat.open(run, organization);
        var url = URI.create(run.gateway());
        var number = new AtomicInteger();
        try (var crowd = new Crowd(vertx, Door.ours(url.getPort(), List.of(agent)), MARKER)) {
            crowd.open(Pushes.SOCKETS);
            var sender = Socket.open(Socket.client(vertx), url, visitor.token(), _ -> {});
            var session = System.nanoTime();
            var rate =
                    Pushes.perCpuSecond(
                            crowd,
                            gateway,
                            () -> {
                                var id = "push-" + session + "-" + number.incrementAndGet();
                                sender.send(visitor.conversation(), id, TEXT);
                                return id;
                            });
            sender.close();
            return rate;
        }
    }

    private double bare() throws Exception {
        try (var server = Peer.java(BareServer.class);
                var crowd = new Crowd(vertx, Door.bare(server.port(), "x"), MARKER)) {
            return posted(crowd, server.server(), server.port());
        }
    }

    private void nchan(List<Double> rates) throws Exception {
        var started = Nchan.start(work.resolve("nchan"));
        if (started.isPresent()) {
            try (var server = started.get();
                    var crowd = new Crowd(vertx, Door.nchan(server.port()), MARKER)) {
                rates.add(posted(crowd, server.server(), server.port()));
            }
        }
    }

    private void socketIo(List<Double> rates) throws Exception {
        var started = SocketIo.start(work.resolve("socket-io"));
        if (started.isPresent()) {
            try (var server = started.get();
                    var crowd = new Crowd(vertx, Door.socketIo(server.port()), MARKER)) {
                rates.add(posted(crowd, server.server(), server.port()));
            }
        }
    }

    private double posted(Crowd crowd, ServerProcess server, int port) throws Exception {
        crowd.open(Pushes.SOCKETS);
        var url = URI.create("http://127.0.0.1:" + port + "/push");
        return Pushes.perCpuSecond(crowd, server, () -> post(url));
    }

    private int post(URI url) throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(url).POST(HttpRequest.BodyPublishers.ofString(TEXT)).build();
        return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    }
}
