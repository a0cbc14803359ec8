package org.chatdesk.runner.system;

import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.chatdesk.runner.demo.DemoData;
import org.chatdesk.runner.files.Secrets;
import org.chatdesk.runner.kafka.EmbeddedKafka;
import org.chatdesk.runner.kafka.TopicSpec;
import org.chatdesk.runner.keycloak.KeycloakServer;
import org.chatdesk.runner.keycloak.RealmUpdate;
import org.chatdesk.runner.mail.MailCatcher;
import org.chatdesk.runner.mail.MailPage;
import org.chatdesk.runner.postgres.Database;
import org.chatdesk.runner.postgres.EmbeddedPostgres;
import org.chatdesk.runner.postgres.Role;
import org.chatdesk.runner.process.ChildProcess;
import org.chatdesk.runner.process.StartCache;
import org.chatdesk.runner.service.ServiceEnvironment;
import org.chatdesk.runner.service.ServiceProcess;
import org.chatdesk.runner.settings.Part;
import org.chatdesk.runner.settings.PortName;
import org.chatdesk.runner.settings.Settings;
import org.chatdesk.runner.site.DemoSites;
import org.chatdesk.runner.web.WebServer;
import org.jspecify.annotations.Nullable;

/**
 * How each part is started. A part that runs is told at once, so that it can be ended before it is
 * ready.
 */
final class PartStarter {
    private static final String ADVERTISED_PORT = "ADVERTISED_PORT";
    private final Settings settings;
    private final Secrets secrets;
    private final DemoData demo;
    private final ServiceEnvironment environment;
    private volatile @Nullable EmbeddedPostgres postgres;

    PartStarter(Settings settings, Secrets secrets, DemoData demo) {
        this.settings = settings;
        this.secrets = secrets;
        this.demo = demo;
        this.environment = new ServiceEnvironment(settings, secrets);
    }

    /** Returns when the part is ready. */
    void start(Part part, Consumer<RunningPart> runs) {
        switch (part) {
            case POSTGRES -> runs.accept(postgres());
            case KAFKA -> runs.accept(kafka());
            case KEYCLOAK -> keycloak(runs);
            case MAIL -> runs.accept(mail());
            case SITES -> runs.accept(sites());
            case IDENTITY, MESSAGE, TICKET, NOTIFICATION, CRM_QUERY -> service(part, runs);
            case GATEWAY, GATEWAY_2, GATEWAY_3, GATEWAY_4 -> service(part, runs);
        }
    }

    private RunningPart postgres() {
        var server =
                EmbeddedPostgres.start(
                        settings.home().resolve("postgres"),
                        settings.ports().of(PortName.POSTGRES));
        postgres = server;
        for (Part service : Parts.WITH_DATABASE) {
            server.createDatabase(
                    environment.database(service),
                    environment.owner(service),
                    environment.runtime(service));
        }
        return RunningPart.of(server.process(), "INT", StartCache.none());
    }

    private RunningPart kafka() {
        var broker =
                EmbeddedKafka.start(
                        settings.home().resolve("kafka"),
                        settings.ports().of(PortName.KAFKA),
                        settings.ports().of(PortName.KAFKA_CONTROLLER),
                        advertisedPort(),
                        settings.log(Part.KAFKA));
        broker.createTopics(TopicSpec.all());
        return RunningPart.of(broker.process(), "TERM", broker.startCache());
    }

    /** Where clients are sent: to the broker itself, or to what stands before it in a test. */
    private int advertisedPort() {
        String port = settings.extra().getOrDefault(Part.KAFKA, Map.of()).get(ADVERTISED_PORT);
        return port == null ? settings.ports().of(PortName.KAFKA) : Integer.parseInt(port);
    }

    private void keycloak(Consumer<RunningPart> runs) {
        var role = new Role("keycloak", secrets.key("postgres.keycloak"));
        Database database =
                Objects.requireNonNull(postgres, "PostgreSQL comes first")
                        .createDatabase("keycloak", role, role);
        ChildProcess server = KeycloakServer.launch(settings, database, demo, secrets);
        runs.accept(RunningPart.of(server, "TERM", StartCache.none()));
        KeycloakServer.awaitReady(server, settings);
        new RealmUpdate(settings, secrets).bringUpToDate();
    }

    private RunningPart mail() {
        MailCatcher catcher = MailCatcher.start(settings.ports().of(PortName.SMTP));
        WebServer page = MailPage.start(settings.ports().of(PortName.MAIL), catcher);
        return RunningPart.inside(() -> {
            page.close();
            catcher.close();
        });
    }

    private RunningPart sites() {
        DemoSites sites = DemoSites.start(settings.ports(), demo);
        return RunningPart.inside(sites::close);
    }

    private void service(Part part, Consumer<RunningPart> runs) {
        var service = ServiceProcess.launch(part, settings, environment.of(part));
        runs.accept(RunningPart.of(service.process(), "TERM", service.startCache()));
        service.awaitReady();
    }
}
