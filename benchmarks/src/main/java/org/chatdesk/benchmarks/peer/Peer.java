package org.chatdesk.benchmarks.peer;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A server in a process of its own that says its port in the first line of its output. */
public final class Peer implements AutoCloseable {
    private final Process process;
    private final BufferedReader output;
    private final int port;

    private Peer(Process process) throws IOException {
        this.process = process;
        this.output = process.inputReader();
        this.port = Integer.parseInt(String.valueOf(output.readLine()).strip());
    }

    public static Peer start(List<String> command) throws IOException {
        return new Peer(
                new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start());
    }

    /** One of our own mains, in a JVM like those of the services. */
    public static Peer java(Class<?> main, String... flags) throws IOException {
        var command = new ArrayList<String>();
        command.add(ProcessHandle.current().info().command().orElse("java"));
        command.addAll(List.of("-XX:+UseSerialGC", "-XX:+UseCompactObjectHeaders"));
        command.addAll(List.of(flags));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        return start(command);
    }

    public int port() {
        return port;
    }

    public ServerProcess server() {
        return new ServerProcess(process.pid());
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(10, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }
}
