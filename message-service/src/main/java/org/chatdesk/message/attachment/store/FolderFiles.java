package org.chatdesk.message.attachment.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import java.util.UUID;
import org.chatdesk.message.attachment.domain.FileKey;
import org.chatdesk.message.attachment.domain.FileStore;

/** Files in a folder. One is either there whole, also after a loss of power, or not at all. */
final class FolderFiles implements FileStore {
    private final Path folder;

    FolderFiles(Path folder) {
        this.folder = folder;
    }

    @Override
    public void put(FileKey key, Path from) throws IOException {
        var to = folder.resolve(key.path());
        var parent = Objects.requireNonNull(to.getParent(), "A key has folders");
        Files.createDirectories(parent);
        // Beside its place: only within one file system is a rename one step.
        var beside = to.resolveSibling(to.getFileName() + "." + UUID.randomUUID());
        try {
            take(from, beside);
            force(beside, StandardOpenOption.WRITE);
            Files.move(beside, to, StandardCopyOption.ATOMIC_MOVE);
            force(parent, StandardOpenOption.READ);
        } finally {
            Files.deleteIfExists(beside);
        }
    }

    /** Where both are in one file system, no byte is copied. */
    private static void take(Path from, Path to) throws IOException {
        try {
            Files.createLink(to, from);
        } catch (UnsupportedOperationException | FileSystemException e) {
            Files.copy(from, to);
        }
    }

    private static void force(Path what, StandardOpenOption access) throws IOException {
        try (var channel = FileChannel.open(what, access)) {
            channel.force(true);
        }
    }

    @Override
    public InputStream read(FileKey key, long first, long length) throws IOException {
        var channel = FileChannel.open(folder.resolve(key.path()), StandardOpenOption.READ);
        channel.position(first);
        return new FirstBytes(Channels.newInputStream(channel), length);
    }

    @Override
    public long size(FileKey key) throws IOException {
        return Files.size(folder.resolve(key.path()));
    }

    @Override
    public void delete(FileKey key) throws IOException {
        try {
            Files.delete(folder.resolve(key.path()));
        } catch (NoSuchFileException e) {
            // It was deleted before.
        }
    }
}
