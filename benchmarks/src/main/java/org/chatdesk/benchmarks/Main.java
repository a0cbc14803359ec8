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
        var rows = new ArrayList<Row>();
        if (args.length == 0 || List.of(args).contains("P8")) {
            say("P8: starting everything three times …");
            rows.add(new StartUp(work).measure());
        }
        if (args.length == 0 || List.of(args).contains("P1")) {
            say("P1: messages at 200 a second, with the floors in between …");
            rows.addAll(messageWay(work));
        }
        var table = table(rows);
        say("");
        say(table);
        keep(checkout.root().resolve("benchmarks/results"), table);
        System.exit(0);
    }

    private static List<Row> messageWay(Path work) throws Exception {
        var settings = Settings.besideOthers(work.resolve("system"));
        var vertx = Vertx.vertx();
        try (var system = ChatDeskSystem.start(settings)) {
            return new MessageWay(vertx, system.info(), work).measure();
        } finally {
            vertx.close();
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
