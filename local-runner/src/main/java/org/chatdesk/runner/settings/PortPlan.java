package org.chatdesk.runner.settings;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.chatdesk.runner.process.Ports;
import org.chatdesk.runner.process.RunnerException;

/** Which port everything listens on, all on 127.0.0.1. */
public record PortPlan(Map<PortName, Integer> ports) {
    public static final String BASE = "CHATDESK_BASE_PORT";
    private static final int DEFAULT_BASE = 8400;
    private static final int LOWEST = 1;
    private static final int HIGHEST = 65_535;

    public PortPlan {
        ports = Map.copyOf(ports);
        var seen = new HashMap<Integer, PortName>();
        for (PortName name : PortName.values()) {
            var other = seen.putIfAbsent(ports.getOrDefault(name, 0), name);
            if (other != null) {
                throw new RunnerException(
                        "%s and %s are both set to port %d"
                                .formatted(other.setting(), name.setting(), ports.get(name)));
            }
        }
    }

    public static PortPlan from(Map<String, String> environment) {
        int base = number(environment, BASE, DEFAULT_BASE);
        var ports = new EnumMap<PortName, Integer>(PortName.class);
        for (PortName name : PortName.values()) {
            ports.put(name, number(environment, name.setting(), base + name.offset()));
        }
        return new PortPlan(ports);
    }

    /** Ports that nobody uses now, for a second system beside the first. */
    public static PortPlan free() {
        List<Integer> free = Ports.free(PortName.values().length);
        var ports = new EnumMap<PortName, Integer>(PortName.class);
        for (PortName name : PortName.values()) {
            ports.put(name, free.get(name.ordinal()));
        }
        return new PortPlan(ports);
    }

    public int of(PortName name) {
        return ports.getOrDefault(name, 0);
    }

    /** As services on this machine reach each other. */
    public String internalUrl(PortName name) {
        return "http://127.0.0.1:" + of(name);
    }

    /** As a browser on this machine reaches it. */
    public String browserUrl(PortName name) {
        return "http://localhost:" + of(name);
    }

    private static int number(Map<String, String> environment, String setting, int otherwise) {
        String text = environment.getOrDefault(setting, String.valueOf(otherwise)).strip();
        int port = text.matches("\\d{1,5}") ? Integer.parseInt(text) : 0;
        if (port < LOWEST || port > HIGHEST) {
            throw new RunnerException(
                    "%s must be a port from %d to %d, not '%s'"
                            .formatted(setting, LOWEST, HIGHEST, text));
        }
        return port;
    }
}
