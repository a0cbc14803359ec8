package org.chatdesk.benchmarks.peer;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Nchan in nginx, where Debian's packages nginx-light and libnginx-mod-nchan are installed. */
public final class Nchan implements AutoCloseable {
    private static final Path MODULE = Path.of("/usr/lib/nginx/modules/ngx_nchan_module.so");
    private static final List<Path> PROGRAMS =
            List.of(Path.of("/usr/sbin/nginx"), Path.of("/usr/bin/nginx"));
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Process process;
    private final int port;

    private Nchan(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Empty where it is not installed. */
    public static Optional<Nchan> start(Path folder) throws IOException, InterruptedException {
        var program = PROGRAMS.stream().filter(Files::isExecutable).findFirst();
        if (program.isEmpty() || !Files.exists(MODULE)) {
            return Optional.empty();
        }
        Files.createDirectories(folder);
        var port = freePort();
        var settings = folder.resolve("nginx.conf");
        Files.writeString(settings, settings(folder, port));
        var process =
                new ProcessBuilder(
                                program.get().toString(),
                                "-p",
                                folder.toString(),
                                "-c",
                                settings.toString())
                        .redirectErrorStream(true)
                        .redirectOutput(folder.resolve("nginx.log").toFile())
                        .start();
        awaitListening(port);
        return Optional.of(new Nchan(process, port));
    }

    private static String settings(Path folder, int port) {
        return """
        load_module %s;
        daemon off;
        master_process off;
        pid %s/nginx.pid;
        error_log %s/error.log error;
        worker_rlimit_nofile 20000;
        events { worker_connections 19900; }
        http {
          access_log off;
          server {
            listen 127.0.0.1:%d backlog=20000;
            location = /push { nchan_publisher; nchan_channel_id all; nchan_message_buffer_length 1; }
            location = /sub { nchan_subscriber websocket; nchan_channel_id all; nchan_subscriber_first_message newest; }
          }
        }
        """
                .formatted(MODULE, folder, folder, port);
    }

    private static void awaitListening(int port) throws IOException, InterruptedException {
        var end = Instant.now().plus(PATIENCE);
        while (true) {
            try (var _ = new java.net.Socket("127.0.0.1", port)) {
                return;
            } catch (IOException e) {
                if (Instant.now().isAfter(end)) {
                    throw e;
                }
                TimeUnit.MILLISECONDS.sleep(50);
            }
        }
    }

    private static int freePort() throws IOException {
        try (var any = new ServerSocket(0)) {
            return any.getLocalPort();
        }
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
