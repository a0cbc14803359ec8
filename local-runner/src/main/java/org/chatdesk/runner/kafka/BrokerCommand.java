package org.chatdesk.runner.kafka;

import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.chatdesk.runner.files.Checkout;
import org.chatdesk.runner.process.Jvm;
import org.chatdesk.runner.process.RunnerException;
import org.chatdesk.runner.process.StartCache;

/**
 * How the broker's JVM is called: its own libraries, and of the runner only the classes that start
 * it.
 */
final class BrokerCommand {
    private static final int HEAP_MEGABYTES = 256;

    private BrokerCommand() {}

    static List<String> of(Path settings, StartCache cache) {
        List<String> command = Jvm.command(HEAP_MEGABYTES);
        command.addAll(
                List.of(
                        // Its output is a conversation: the JVM's own warnings go elsewhere.
                        "-Xlog:disable",
                        "-Xlog:all=warning:stderr",
                        "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
                        "-Dorg.slf4j.simpleLogger.showDateTime=true",
                        "-Dorg.slf4j.simpleLogger.dateTimeFormat=HH:mm:ss.SSS",
                        "-Dorg.slf4j.simpleLogger.showShortLogName=true"));
        command.addAll(cache.flags());
        command.addAll(
                List.of(
                        "-cp",
                        libraries().resolve("*") + File.pathSeparator + ours(),
                        "org.chatdesk.runner.kafka.node.KafkaNode",
                        settings.toString()));
        return command;
    }

    /** A cache holds classes of jars only, so not while the runner itself is being tested. */
    static StartCache startCache() {
        return Files.isRegularFile(ours())
                ? StartCache.of(
                        libraries().resolveSibling("start-cache"),
                        "kafka",
                        List.of(libraries(), ours()))
                : StartCache.none();
    }

    private static Path libraries() {
        return Checkout.find().built("kafka-lib");
    }

    private static Path ours() {
        try {
            return Path.of(
                    BrokerCommand.class
                            .getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI());
        } catch (URISyntaxException e) {
            throw new RunnerException("Cannot find the runner's own classes", e);
        }
    }
}
