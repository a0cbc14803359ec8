package org.chatdesk.runner.system;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.chatdesk.runner.process.PortOwner;
import org.chatdesk.runner.process.Ports;
import org.chatdesk.runner.process.RunnerException;
import org.chatdesk.runner.settings.PortName;
import org.chatdesk.runner.settings.PortPlan;
import org.chatdesk.runner.settings.Settings;

/** Whether the planned ports can be had; else who has them and which setting changes them. */
public record PortCheck(Settings settings) {

    public void demandFree() {
        List<String> taken = conflicts();
        if (!taken.isEmpty()) {
            throw new RunnerException(
                    String.join("\n", taken)
                            + "\n"
                            + PortPlan.BASE
                            + " moves all ports together (default 8400).");
        }
    }

    /** One line for each port that somebody else has. */
    public List<String> conflicts() {
        return settings.portsInUse().stream()
                .map(this::conflict)
                .flatMap(Optional::stream)
                .collect(Collectors.toList());
    }

    private Optional<String> conflict(PortName name) {
        int port = settings.ports().of(name);
        if (Ports.isFree(port)) {
            return Optional.empty();
        }
        return Optional.of(
                "Port %d for %s is taken by %s. %s=<port> changes it."
                        .formatted(
                                port,
                                name.user(),
                                PortOwner.of(port).orElse("another program"),
                                name.setting()));
    }
}
