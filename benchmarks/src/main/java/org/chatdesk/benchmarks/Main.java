package org.chatdesk.benchmarks;

import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.chatdesk.runner.files.Checkout;
import org.chatdesk.runner.settings.Settings;
import org.chatdesk.runner.system.ChatDeskSystem;

/** Runs all benchmarks on a system of their own, prints one table and keeps it with the machine. */
public final class Main {
    private Main() {}

    public static void main(String[] args) throws Exception {
        var checkout = Checkout.find();
        var work = Files.createTempDirectory(checkout.root().resolve("benchmarks/target"), "run");
        var vertx = Vertx.vertx();
        try {
            var table = table(measure(vertx, work, List.of(args)));
            say("");
            say(table);
            keep(checkout.root().resolve("benchmarks/results"), table);
        } finally {
            vertx.close(); // its threads would keep a failed run alive
        }
        System.exit(0);
    }

    private static List<Row> measure(Vertx vertx, Path work, List<String> wanted) throws Exception {
        var rows = new ArrayList<Row>();
        if (wanted.isEmpty() || wanted.contains("P8")) {
            say("P8: starting everything four times …");
            rows.add(shown(new StartUp(vertx, work).measure()));
        }
        if (wanted.isEmpty() || wanted.contains("P1")) {
            say("P1: messages at 200 a second, with the floors in between …");
            messageWay(vertx, work).forEach(row -> rows.add(shown(row)));
        }
        if (wanted.isEmpty() || wanted.contains("INIT")) {
            say("INIT: widgets start at 200 a second, with the floor in between …");
            widgetStart(vertx, work).forEach(row -> rows.add(shown(row)));
        }
        return rows;
    }

    private static List<Row> widgetStart(Vertx vertx, Path work) throws Exception {
        var settings = Settings.besideOthers(work.resolve("system"));
        try (var system = ChatDeskSystem.start(settings)) {
            return new WidgetStart(vertx, system.info()).measure();
        }
    }

    /** Says it at once: a later failure must not take it along. */
    private static Row shown(Row row) {
        say(row.markdown());
        return row;
    }

    private static List<Row> messageWay(Vertx vertx, Path work) throws Exception {
        var settings = Settings.besideOthers(work.resolve("system"));
        try (var system = ChatDeskSystem.start(settings)) {
            return new MessageWay(vertx, system.info(), work).measure();
        }
    }

    private static String table(List<Row> rows) {
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
                        .formatted(
                                LocalDate.now(java.time.ZoneOffset.UTC), Machine.describe(), table);
        Files.writeString(folder.resolve("latest.md"), text);
    }

    private static void say(String line) {
        System.out.println(line);
    }
}
