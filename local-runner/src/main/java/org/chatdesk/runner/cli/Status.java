package org.chatdesk.runner.cli;

import java.io.PrintStream;
import java.nio.file.Files;
import java.util.EnumMap;
import java.util.Map;
import org.chatdesk.runner.process.Ports;
import org.chatdesk.runner.settings.PortName;
import org.chatdesk.runner.settings.Settings;
import org.chatdesk.runner.system.Leftovers;
import org.chatdesk.runner.system.RunInfo;

/** What runs and where. Ends with 0 when everything runs, else 1. */
public final class Status {
    private final Settings settings;
    private final PrintStream out;

    public Status(Settings settings, PrintStream out) {
        this.settings = settings;
        this.out = out;
    }

    public int run() {
        if (new HomeLock(settings).holder().isEmpty()) {
            long left = Leftovers.of(settings).count();
            out.println(
                    left == 0
                            ? "ChatDesk is not running."
                            : left
                                    + " processes outlived their supervisor. ./chatdesk down ends them.");
            return 1;
        }
        Map<PortName, Boolean> answers = answers(running());
        answers.forEach((name, up) ->
                out.printf(
                        "  %-5s  %-5d  %s%n",
                        up ? "up" : "DOWN", settings.ports().of(name), name.user()));
        if (Files.exists(settings.runFile())) {
            new Summary(RunInfo.read(settings.runFile())).print(out);
        }
        return answers.containsValue(false) ? 1 : 0;
    }

    /** With as many gateways as it was started with, whatever the environment says now. */
    private Settings running() {
        return Files.exists(settings.runFile())
                ? settings.withGateways(RunInfo.read(settings.runFile()).gateways().size())
                : settings;
    }

    private static Map<PortName, Boolean> answers(Settings settings) {
        var answers = new EnumMap<PortName, Boolean>(PortName.class);
        for (PortName name : settings.portsInUse()) {
            answers.put(name, Ports.answers(settings.ports().of(name)));
        }
        return answers;
    }
}
