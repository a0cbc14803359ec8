package org.chatdesk.runner.service;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.chatdesk.runner.files.Secrets;
import org.chatdesk.runner.postgres.Role;
import org.chatdesk.runner.settings.Part;
import org.chatdesk.runner.settings.PortName;
import org.chatdesk.runner.settings.PortPlan;
import org.chatdesk.runner.settings.Settings;

/** What a service is told: the same variables that the compose file and the cluster set. */
public final class ServiceEnvironment {
    private static final String HOST = "127.0.0.1";
    private final Settings settings;
    private final Secrets secrets;

    public ServiceEnvironment(Settings settings, Secrets secrets) {
        this.settings = settings;
        this.secrets = secrets;
    }

    /** Owns the service's database and runs its migrations. */
    public Role owner(Part service) {
        String name = database(service) + "_owner";
        return new Role(name, secrets.key("postgres." + name));
    }

    /** What the service works with: rows, nothing else. */
    public Role runtime(Part service) {
        return new Role(database(service), secrets.key("postgres." + database(service)));
    }

    /** The name of its database; its runtime role is called the same. */
    public String database(Part service) {
        return "chatdesk_" + service.name().toLowerCase(Locale.ROOT);
    }

    public Map<String, String> of(Part service) {
        var variables = new HashMap<String, String>(common());
        variables.put("QUARKUS_HTTP_HOST", HOST);
        variables.put("QUARKUS_HTTP_PORT", String.valueOf(ports().of(port(service))));
        if (!service.isGateway()) {
            variables.putAll(databaseOf(service));
        }
        switch (service) {
            case IDENTITY -> variables.putAll(identity());
            case GATEWAY, GATEWAY_2, GATEWAY_3, GATEWAY_4 -> variables.putAll(gateway(service));
            case MESSAGE ->
                    variables.put(
                            "CHATDESK_FILES_DIR", settings.home().resolve("files").toString());
            case NOTIFICATION -> variables.putAll(notification());
            default -> {} // the others need no more than everybody
        }
        variables.putAll(settings.extra().getOrDefault(service, Map.of()));
        return variables;
    }

    static PortName port(Part service) {
        return PortName.valueOf(service.name());
    }

    private Map<String, String> common() {
        return Map.of(
                "CHATDESK_KAFKA", HOST + ":" + ports().of(PortName.KAFKA),
                "CHATDESK_IDENTITY_URL", ports().internalUrl(PortName.IDENTITY),
                "CHATDESK_MESSAGE_URL", ports().internalUrl(PortName.MESSAGE),
                "CHATDESK_TICKET_URL", ports().internalUrl(PortName.TICKET),
                "CHATDESK_NOTIFICATION_URL", ports().internalUrl(PortName.NOTIFICATION),
                "CHATDESK_CRM_QUERY_URL", ports().internalUrl(PortName.CRM_QUERY),
                "CHATDESK_PUBLIC_URL", ports().browserUrl(PortName.GATEWAY),
                "CHATDESK_SERVICE_SECRET", secrets.key("service-secret"));
    }

    private Map<String, String> databaseOf(Part service) {
        return Map.of(
                "CHATDESK_DB_URL",
                "jdbc:postgresql://%s:%d/%s"
                        .formatted(HOST, ports().of(PortName.POSTGRES), database(service)),
                "CHATDESK_DB_USER",
                runtime(service).name(),
                "CHATDESK_DB_PASSWORD",
                runtime(service).password(),
                "CHATDESK_DB_OWNER",
                owner(service).name(),
                "CHATDESK_DB_OWNER_PASSWORD",
                owner(service).password());
    }

    private Map<String, String> identity() {
        var variables = new HashMap<>(signIn());
        variables.put("CHATDESK_MASTER_KEY", secrets.base64Key("master-key"));
        variables.put("CHATDESK_SEED_FILE", settings.seedFile().toString());
        return variables;
    }

    private Map<String, String> gateway(Part instance) {
        Path web = settings.checkout().root().resolve("web");
        var variables = new HashMap<>(signIn());
        // Each is an origin of its own here; elsewhere they stand behind one.
        variables.put("CHATDESK_PUBLIC_URL", ports().browserUrl(port(instance)));
        variables.put("CHATDESK_WIDGET_DIR", web.resolve("chat-widget/dist").toString());
        variables.put("CHATDESK_CONSOLE_DIR", web.resolve("agent-console/dist").toString());
        return variables;
    }

    private Map<String, String> notification() {
        return Map.of(
                "CHATDESK_SMTP_HOST",
                HOST,
                "CHATDESK_SMTP_PORT",
                String.valueOf(ports().of(PortName.SMTP)),
                "CHATDESK_MAIL_FROM",
                "no-reply@chatdesk.example");
    }

    private Map<String, String> signIn() {
        return Map.of(
                "CHATDESK_OIDC_ISSUER",
                settings.issuer(),
                "CHATDESK_OIDC_CLIENT",
                "chatdesk-console");
    }

    private PortPlan ports() {
        return settings.ports();
    }
}
