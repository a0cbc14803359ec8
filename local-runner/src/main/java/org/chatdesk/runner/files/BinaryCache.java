package org.chatdesk.runner.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * Unpacked binaries, one folder for each version, shared by every checkout and every test of this
 * user. {@code CHATDESK_CACHE} moves it; root's lies where an unprivileged user can read it too.
 */
public final class BinaryCache {
    private final Path root;

    public BinaryCache(Path root) {
        this.root = root;
    }

    public static BinaryCache standard() {
        String wanted = System.getenv("CHATDESK_CACHE");
        if (wanted != null) {
            return new BinaryCache(Path.of(wanted));
        }
        if (System.getProperty("user.name").equals("root")) {
            return new BinaryCache(Path.of("/var/cache/chatdesk"));
        }
        return new BinaryCache(Path.of(System.getProperty("user.home"), ".cache", "chatdesk"));
    }

    /** Fills a new folder; it becomes visible only when this returned. */
    public interface Fill {
        void into(Path folder) throws IOException;
    }

    /**
     * The folder of the key, filled first if nobody did. Safe against another process at the same
     * time.
     */
    public Path folder(String key, Fill fill) {
        Path folder = root.resolve(key);
        if (Files.isDirectory(folder)) {
            return folder;
        }
        try {
            Files.createDirectories(root);
            try (var channel =
                            FileChannel.open(
                                    root.resolve(key + ".lock"),
                                    StandardOpenOption.CREATE,
                                    StandardOpenOption.WRITE);
                    var _ = channel.lock()) {
                if (!Files.isDirectory(folder)) {
                    fillNew(folder, fill);
                }
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot unpack " + key + " to " + root, e);
        }
    }

    private void fillNew(Path folder, Fill fill) throws IOException {
        Path half = folder.resolveSibling(folder.getFileName() + ".half");
        Folders.delete(half);
        Files.createDirectories(half);
        Files.setPosixFilePermissions(half, PosixFilePermissions.fromString("rwxr-xr-x"));
        fill.into(half);
        Files.move(half, folder, StandardCopyOption.ATOMIC_MOVE);
    }
}
