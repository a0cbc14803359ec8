package org.chatdesk.runner.process;

import java.io.IOException;

/** Sends a signal by name; Java itself knows only TERM and KILL. */
final class Signals {
    private Signals() {}

    static void send(String signal, long pid) {
        try {
            // The shell's own kill: a separate program of that name is not everywhere.
            new ProcessBuilder("sh", "-c", "kill -" + signal + " " + pid + " 2>/dev/null")
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new RunnerException("Cannot signal process " + pid, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RunnerException("Interrupted while signalling process " + pid, e);
        }
    }
}
