package org.chatdesk.runner.settings;

import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.chatdesk.runner.files.Checkout;
import org.chatdesk.runner.process.RunnerException;

/**
 * What one system is started with.
 *
 * @param home where its data, logs and secrets lie
 * @param extra environment that single parts get on top of their own
 * @param reminderDelay instead of the demo organizations' own (time until a mail about unread
 *     messages)
 * @param visitorLife instead of the demo organizations' own (life of an anonymous visitor)
 * @param gateways how many instances of the gateway run beside each other, 1 to 4
 */
public record Settings(
        Checkout checkout,
        Path home,
        PortPlan ports,
        Map<Part, Map<String, String>> extra,
        Optional<Duration> reminderDelay,
        Optional<Duration> visitorLife,
        int gateways) {
    public static final String GATEWAYS = "CHATDESK_GATEWAYS";
    private static final String HOME = "CHATDESK_HOME";
    private static final String REMINDER_DELAY = "CHATDESK_DEMO_REMINDER_DELAY";
    private static final String VISITOR_LIFE = "CHATDESK_DEMO_VISITOR_LIFE";

    public Settings {
        home = home.toAbsolutePath().normalize();
        extra = Map.copyOf(extra);
        if (gateways < 1 || gateways > Part.GATEWAYS.size()) {
            throw refusal(String.valueOf(gateways));
        }
    }

    /** As {@code ./chatdesk} does it. A relative home is below the checkout. */
    public static Settings from(Map<String, String> environment, Checkout checkout) {
        return new Settings(
                checkout,
                checkout.root().resolve(environment.getOrDefault(HOME, ".chatdesk")),
                PortPlan.from(environment),
                Map.of(),
                Optional.ofNullable(environment.get(REMINDER_DELAY)).map(Duration::parse),
                Optional.ofNullable(environment.get(VISITOR_LIFE)).map(Duration::parse),
                gateways(environment.getOrDefault(GATEWAYS, "1")));
    }

    /** A system of its own beside any other: free ports, and its data in this folder. */
    public static Settings besideOthers(Path home) {
        return new Settings(
                Checkout.find(),
                home,
                PortPlan.free(),
                Map.of(),
                Optional.empty(),
                Optional.empty(),
                1);
    }

    /** Adds to what a part gets from its environment. */
    public Settings with(Part part, String variable, String value) {
        var parts = new EnumMap<Part, Map<String, String>>(Part.class);
        parts.putAll(extra);
        var variables = new HashMap<>(extra.getOrDefault(part, Map.of()));
        variables.put(variable, value);
        parts.put(part, Map.copyOf(variables));
        return new Settings(checkout, home, ports, parts, reminderDelay, visitorLife, gateways);
    }

    public Settings withReminderDelay(Duration delay) {
        return new Settings(
                checkout, home, ports, extra, Optional.of(delay), visitorLife, gateways);
    }

    public Settings withVisitorLife(Duration life) {
        return new Settings(
                checkout, home, ports, extra, reminderDelay, Optional.of(life), gateways);
    }

    public Settings withGateways(int count) {
        return new Settings(checkout, home, ports, extra, reminderDelay, visitorLife, count);
    }

    /** The instances of the gateway that run. */
    public List<Part> gatewayParts() {
        return Part.GATEWAYS.subList(0, gateways);
    }

    /** As browsers reach each of them; the first is the public origin. */
    public List<String> gatewayUrls() {
        return gatewayParts().stream()
                .map(part -> ports.browserUrl(PortName.valueOf(part.name())))
                .toList();
    }

    /** The ports that somebody will listen on. */
    public List<PortName> portsInUse() {
        var idle = Part.GATEWAYS.stream().skip(gateways).map(Part::name).toList();
        return Stream.of(PortName.values()).filter(name -> !idle.contains(name.name())).toList();
    }

    public Path log(Part part) {
        return home.resolve("logs").resolve(part.id() + ".log");
    }

    public Path pidFile(Part part) {
        return home.resolve("run").resolve(part.id() + ".pid");
    }

    /** The demo organizations for identity-visitor-service; contains secrets. */
    public Path seedFile() {
        return home.resolve("seed.json");
    }

    /** Where a system tells how it can be reached. */
    public Path runFile() {
        return home.resolve("run.json");
    }

    public Path secretsFile() {
        return home.resolve("secrets.json");
    }

    /** Who issues the members' sign-ins. */
    public String issuer() {
        return ports.browserUrl(PortName.KEYCLOAK) + "/realms/chatdesk";
    }

    private static int gateways(String text) {
        if (!text.strip().matches("\\d")) {
            throw refusal(text);
        }
        return Integer.parseInt(text.strip());
    }

    private static RunnerException refusal(String gateways) {
        return new RunnerException(
                "%s must be a number from 1 to %d, not '%s'"
                        .formatted(GATEWAYS, Part.GATEWAYS.size(), gateways));
    }
}
