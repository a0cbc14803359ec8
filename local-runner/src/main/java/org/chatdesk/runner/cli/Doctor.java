package org.chatdesk.runner.cli;

import java.io.PrintStream;
import java.util.List;
import org.chatdesk.runner.settings.Settings;
import org.chatdesk.runner.system.PortCheck;

/** The part of {@code ./chatdesk doctor} that knows the ports. */
public final class Doctor {
    private final Settings settings;
    private final PrintStream out;

    public Doctor(Settings settings, PrintStream out) {
        this.settings = settings;
        this.out = out;
    }

    public int run() {
        if (new HomeLock(settings).holder().isPresent()) {
            out.println("  ok       ports: ChatDesk itself is running on them");
            return 0;
        }
        List<String> taken = new PortCheck(settings).conflicts();
        taken.forEach(line -> out.println("  MISSING  " + line));
        if (taken.isEmpty()) {
            out.println("  ok       all ports are free");
        }
        return taken.isEmpty() ? 0 : 1;
    }
}
