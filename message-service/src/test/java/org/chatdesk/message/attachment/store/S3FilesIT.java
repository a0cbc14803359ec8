package org.chatdesk.message.attachment.store;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.chatdesk.message.attachment.domain.FileStore;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import software.amazon.awssdk.core.exception.SdkException;

/** Against a server that speaks S3, in a JVM of its own (target/s3mock.jar, put there by Maven). */
class S3FilesIT extends FileStoreContract {
    private static final String BUCKET = "chatdesk-files";
    private static final Duration START = Duration.ofMinutes(2);

    private static @Nullable Process server;
    private static @Nullable S3Files files;

    @BeforeAll
    static void start() throws IOException {
        var http = freePort();
        server =
                new ProcessBuilder(
                                List.of(
                                        Path.of(System.getProperty("java.home"), "bin", "java")
                                                .toString(),
                                        "-Xmx192m",
                                        "-XX:TieredStopAtLevel=1",
                                        "-jar",
                                        "target/s3mock.jar",
                                        "--com.adobe.testing.s3mock.httpPort=" + http,
                                        "--server.port=" + freePort()))
                        .redirectErrorStream(true)
                        .redirectOutput(new File("target/s3mock.log"))
                        .start();
        files = S3Files.of(BUCKET, new At(URI.create("http://localhost:" + http)));
        Awaitility.await()
                .atMost(START)
                .ignoreExceptionsInstanceOf(SdkException.class)
                .until(S3FilesIT::hasBucket);
    }

    private static boolean hasBucket() {
        files().makeBucket();
        return true;
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static S3Files files() {
        return java.util.Objects.requireNonNull(files);
    }

    @AfterAll
    static void stop() {
        if (server != null) {
            server.destroy();
        }
    }

    @Override
    FileStore store() {
        return files();
    }

    /** Settings as of any store on one's own machine. */
    private record At(URI where) implements FilesSettings.S3 {
        @Override
        public Optional<String> bucket() {
            return Optional.of(BUCKET);
        }

        @Override
        public Optional<URI> endpoint() {
            return Optional.of(where);
        }

        @Override
        public String region() {
            return "us-east-1";
        }

        @Override
        public Optional<String> accessKey() {
            return Optional.of("key");
        }

        @Override
        public Optional<String> secretKey() {
            return Optional.of("secret");
        }

        @Override
        public boolean pathStyle() {
            return true;
        }
    }
}
