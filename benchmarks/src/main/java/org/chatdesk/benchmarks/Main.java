package org.chatdesk.benchmarks;

import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.chatdesk.benchmarks.peer.ServerProcess;
import org.chatdesk.runner.files.Checkout;
import org.chatdesk.runner.settings.Part;
import org.chatdesk.runner.settings.Settings;
import org.chatdesk.runner.system.ChatDeskSystem;
import org.chatdesk.runner.system.RunInfo;

/** Runs all benchmarks on a system of their own, prints one table and keeps it with the machine. */
public final class Main {
    private static final List<Part> SERVICES =
            List.of(
                    Part.GATEWAY,
                    Part.IDENTITY,
                    Part.MESSAGE,
                    Part.TICKET,
                    Part.NOTIFICATION,
                    Part.CRM_QUERY);

    private final Vertx vertx;
    private final Path work;
    private final List<String> wanted;
    private final List<Row> rows = new ArrayList<>();

    private Main(Vertx vertx, Path work, List<String> wanted) {
        this.vertx = vertx;
        this.work = work;
        this.wanted = wanted;
    }

    public static void main(String[] args) throws Exception {
        var checkout = Checkout.find();
        var work = Files.createTempDirectory(checkout.root().resolve("benchmarks/target"), "run");
        var vertx = Vertx.vertx();
        try {
            var main = new Main(vertx, work, List.of(args));
            main.measure();
            say("");
            say(main.table());
            keep(checkout.root().resolve("benchmarks/results"), main.table());
        } finally {
            vertx.close(); // its threads would keep a failed run alive
        }
        System.exit(0);
    }

    private void measure() throws Exception {
        measure("P8", "starting everything four times", this::startUp);
        measure("P1", "messages at 200 a second", this::messageWay);
        measure("INIT", "widgets start at 200 a second", this::widgetStart);
        measure("P2", "as many messages as get acknowledged", this::throughput);
        measure("P3", "one message to 1,000 sockets", this::pushRate);
        measureIfWanted("SOAK", "half an hour of slow talk", this::soak);
        measure("P4", "P5: many idle sockets, then cut together", this::idleSockets);
    }

    private interface Work {
        List<Row> measure() throws Exception;
    }

    private void measure(String name, String what, Work work) throws Exception {
        if (wanted.isEmpty()) {
            measureNow(name, what, work);
        } else {
            measureIfWanted(name, what, work);
        }
    }

    private void measureIfWanted(String name, String what, Work work) throws Exception {
        if (wanted.contains(name)) {
            measureNow(name, what, work);
        }
    }

    /** Says each at once: a later failure must not take it along. */
    private void measureNow(String name, String what, Work work) throws Exception {
        say(name + ": " + what + ", with the floors in between …");
        var found = work.measure();
        found.forEach(row -> say(row.markdown()));
        rows.addAll(found);
    }

    private List<Row> startUp() throws Exception {
        return List.of(new StartUp(vertx, work).measure());
    }

    private List<Row> messageWay() throws Exception {
        return inSystem(settings(), run -> new MessageWay(vertx, run, work).measure());
    }

    private List<Row> widgetStart() throws Exception {
        return inSystem(settings(), run -> new WidgetStart(vertx, run).measure());
    }

    private List<Row> throughput() throws Exception {
        return inSystem(settings(), run -> new Throughput(vertx, run, work).measure());
    }

    private List<Row> pushRate() throws Exception {
        var settings = settings();
        return inSystem(
                settings, run -> new PushRate(vertx, run, gateway(settings), work).measure());
    }

    private List<Row> idleSockets() throws Exception {
        var settings = IdleSockets.with(settings());
        return inSystem(settings, run -> new IdleSockets(vertx, run, gateway(settings)).measure());
    }

    private List<Row> soak() throws Exception {
        var settings = settings();
        return inSystem(settings, run -> new Soak(vertx, run, services(settings)).measure());
    }

    private interface InSystem {
        List<Row> measure(RunInfo run) throws Exception;
    }

    private static List<Row> inSystem(Settings settings, InSystem work) throws Exception {
        try (var system = ChatDeskSystem.start(settings)) {
            return work.measure(system.info());
        }
    }

    private Settings settings() {
        return Settings.besideOthers(work.resolve("system"));
    }

    private static ServerProcess gateway(Settings settings) throws IOException {
        return process(settings, Part.GATEWAY);
    }

    private static Map<Part, ServerProcess> services(Settings settings) throws IOException {
        var all = new EnumMap<Part, ServerProcess>(Part.class);
        for (var part : SERVICES) {
            all.put(part, process(settings, part));
        }
        return all;
    }

    private static ServerProcess process(Settings settings, Part part) throws IOException {
        var pid = Files.readAllLines(settings.pidFile(part)).getFirst();
        return new ServerProcess(Long.parseLong(pid.strip()));
    }

    private String table() {
        return rows.stream()
                .map(Row::markdown)
                .collect(
                        Collectors.joining(
                                "\n",
                                "| what | ours | floor | ratio | goal | |\n|---|---|---|---|---|---|\n",
                                ""));
    }

    private static void keep(Path folder, String table) throws IOException {
        Files.createDirectories(folder);
        var text =
                "# %s%n%n%s. Medians of three repeats; client and server share the cores.%n%n%s%n"
                        .formatted(LocalDate.now(ZoneOffset.UTC), Machine.describe(), table);
        Files.writeString(folder.resolve("latest.md"), text);
    }

    private static void say(String line) {
        System.out.println(line);
    }
}
