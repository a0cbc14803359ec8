package org.chatdesk.runner.kafka;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.chatdesk.runner.process.ChildProcess;
import org.chatdesk.runner.process.PidFile;
import org.chatdesk.runner.process.Ports;
import org.chatdesk.runner.process.ProcessSpec;
import org.chatdesk.runner.process.RunnerException;
import org.chatdesk.runner.process.StartCache;

/**
 * A Kafka broker in a JVM of its own, with its log in a folder. A folder that already holds a log
 * is used again. Listens on 127.0.0.1 only and makes no topics by itself.
 */
public final class EmbeddedKafka implements AutoCloseable {
    private static final Duration STOP_LIMIT = Duration.ofSeconds(20);
    private static final Duration STOP_LIMIT_WITH_CACHE = Duration.ofMinutes(3);

    private final Path folder;
    private final Path log;
    private final BrokerSettings settings;
    private final StartCache cache;
    private ChildProcess broker;
    private BrokerTalk talk;

    private EmbeddedKafka(Path folder, int port, int controllerPort, int advertisedPort, Path log) {
        this.folder = folder.toAbsolutePath();
        this.log = log.toAbsolutePath();
        this.settings =
                new BrokerSettings(
                        this.folder.resolve("log"), port, controllerPort, advertisedPort);
        this.cache = BrokerCommand.startCache();
        this.broker = launch();
        this.talk = BrokerTalk.greeted(broker);
    }

    /**
     * Starts a broker and returns when it accepts connections. A broker that a killed runner left
     * in the folder is ended first.
     *
     * @param port for clients
     * @param controllerPort for the broker itself
     */
    public static EmbeddedKafka start(Path folder, int port, int controllerPort) {
        return start(folder, port, controllerPort, folder.resolve("kafka.log"));
    }

    /** The same with its log somewhere else. */
    public static EmbeddedKafka start(Path folder, int port, int controllerPort, Path log) {
        return start(folder, port, controllerPort, port, log);
    }

    /** The same, but clients are told to connect to another port, where somebody passes it on. */
    public static EmbeddedKafka start(
            Path folder, int port, int controllerPort, int advertisedPort, Path log) {
        return new EmbeddedKafka(folder, port, controllerPort, advertisedPort, log);
    }

    /** On free ports. */
    public static EmbeddedKafka start(Path folder) {
        List<Integer> free = Ports.free(2);
        return start(folder, free.get(0), free.get(1));
    }

    /** Bootstrap address, {@code host:port}. */
    public String bootstrap() {
        return settings.bootstrap();
    }

    /** Makes the topics that do not exist yet; those that do keep their partitions and settings. */
    public synchronized void createTopics(List<TopicSpec> topics) {
        String line = topics.stream().map(TopicSpec::line).collect(Collectors.joining(" "));
        String answer = talk.ask(line);
        if (!answer.equals("ok")) {
            throw new RunnerException("Kafka made no topics: " + answer);
        }
    }

    /** The broker's process, whoever ends it. */
    public ChildProcess process() {
        return broker;
    }

    /** As a crash would. {@link #restart} recovers. */
    public void kill9() {
        broker.kill9();
    }

    public synchronized void restart() {
        broker.stop("TERM", STOP_LIMIT);
        broker = launch();
        talk = BrokerTalk.greeted(broker);
    }

    /** To be told when the broker was ended by somebody else than {@link #close}. */
    public StartCache startCache() {
        return cache;
    }

    @Override
    public void close() {
        broker.stop("TERM", cache.isBeingMade() ? STOP_LIMIT_WITH_CACHE : STOP_LIMIT);
        cache.programEnded();
    }

    private ChildProcess launch() {
        Path pidFile = folder.resolve("kafka.pid");
        PidFile.endAndForget(pidFile, "TERM", STOP_LIMIT);
        return ChildProcess.start(
                new ProcessSpec(
                        "Kafka",
                        BrokerCommand.of(writeSettings(), cache),
                        Map.of(),
                        folder,
                        log,
                        pidFile,
                        true));
    }

    private Path writeSettings() {
        try {
            Files.createDirectories(folder);
            return Files.writeString(folder.resolve("server.properties"), settings.text());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write Kafka's settings", e);
        }
    }
}
