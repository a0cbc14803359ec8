package org.chatdesk.message.attachment.store;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;

/** Where files lie while they come in, never whole in memory. */
@ApplicationScoped
public class IncomingFolder {
    private final Path folder;

    IncomingFolder(FilesSettings settings) {
        this.folder = settings.dir().resolve("incoming");
    }

    @PostConstruct
    void make() {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new IllegalStateException("CHATDESK_FILES_DIR cannot be written: " + folder, e);
        }
    }

    /** A file that is here until it is closed. */
    public record Incoming(Path path, long size, String sha256) implements AutoCloseable {
        @Override
        public void close() throws IOException {
            Files.deleteIfExists(path);
        }
    }

    /** Takes at most this many bytes and one, so that more can be told. */
    public Incoming receive(InputStream content, long most) throws IOException {
        var path = folder.resolve(UUID.randomUUID().toString());
        var digest = sha256();
        try (var counted = new DigestInputStream(new FirstBytes(content, most + 1), digest)) {
            var size = Files.copy(counted, path);
            return new Incoming(path, size, HexFormat.of().formatHex(digest.digest()));
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(path);
            throw e;
        }
    }

    /** An empty one, to be written. */
    public Incoming blank() throws IOException {
        return receive(InputStream.nullInputStream(), 0);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    /** Deletes what a process that ended has left here before then. */
    public void clean(Instant before) throws IOException {
        try (var files = Files.newDirectoryStream(folder)) {
            for (var file : files) {
                if (isOlder(file, before)) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    private static boolean isOlder(Path file, Instant than) throws IOException {
        try {
            return Files.getLastModifiedTime(file).toInstant().isBefore(than);
        } catch (NoSuchFileException e) {
            return false; // It was taken to its place meanwhile.
        }
    }
}
