package org.chatdesk.runner.cli;

import java.io.PrintStream;
import java.time.Duration;
import org.chatdesk.runner.settings.Settings;
import org.chatdesk.runner.system.Leftovers;

/** Stops everything in order, also what a killed supervisor left behind. */
public final class Down {
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private final Settings settings;
    private final PrintStream out;

    public Down(Settings settings, PrintStream out) {
        this.settings = settings;
        this.out = out;
    }

    public int run() {
        var lock = new HomeLock(settings);
        boolean ran = lock.holder().isPresent();
        if (ran) {
            out.println("Stopping ChatDesk.");
            lock.endHolder(PATIENCE);
        }
        long left = Leftovers.of(settings).end();
        if (left > 0) {
            out.println("Ended " + left + " processes that had outlived their supervisor.");
        }
        out.println(
                ran || left > 0
                        ? "ChatDesk is stopped. Its data is kept."
                        : "ChatDesk is not running.");
        return 0;
    }
}
