package org.chatdesk.runner;

import java.util.Map;
import org.chatdesk.runner.cli.Doctor;
import org.chatdesk.runner.cli.Down;
import org.chatdesk.runner.cli.Status;
import org.chatdesk.runner.cli.Supervisor;
import org.chatdesk.runner.files.Checkout;
import org.chatdesk.runner.process.RunnerException;
import org.chatdesk.runner.settings.Settings;

/** What {@code ./chatdesk} calls. Ends with 0 when it did what it was asked, else 1. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        String command = arguments.length == 1 ? arguments[0] : "";
        try {
            System.exit(run(command, System.getenv()));
        } catch (RunnerException e) {
            System.out.println(e.getMessage());
            System.exit(1);
        }
    }

    private static int run(String command, Map<String, String> environment) {
        Settings settings = Settings.from(environment, Checkout.find());
        return switch (command) {
            case "supervise" -> new Supervisor(settings, System.out).run();
            case "down" -> new Down(settings, System.out).run();
            case "status" -> new Status(settings, System.out).run();
            case "doctor" -> new Doctor(settings, System.out).run();
            default -> throw new RunnerException("Commands: supervise, down, status, doctor");
        };
    }
}
