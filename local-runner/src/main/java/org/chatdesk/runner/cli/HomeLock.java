package org.chatdesk.runner.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;
import org.chatdesk.runner.process.PidFile;
import org.chatdesk.runner.process.Wait;
import org.chatdesk.runner.settings.Settings;
import org.jspecify.annotations.Nullable;

/** One supervisor for each home. The system frees the lock even when its holder was killed. */
final class HomeLock {
    /**
     * Held for the life of this process: a lock that nobody refers to is given back by the
     * collector.
     */
    private static @Nullable FileLock held;

    private final Path lockFile;
    private final Path pidFile;

    HomeLock(Settings settings) {
        this.lockFile = settings.home().resolve("run/supervisor.lock");
        this.pidFile = settings.home().resolve("run/supervisor.pid");
    }

    /** Takes it for the life of this process; false when another supervisor has it. */
    boolean take() {
        held = tryLock();
        if (held == null) {
            return false;
        }
        try {
            PidFile.write(pidFile, ProcessHandle.current());
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The supervisor that runs now. */
    Optional<ProcessHandle> holder() {
        return PidFile.find(pidFile);
    }

    /** Asks it to stop everything and waits for its end. */
    void endHolder(Duration patience) {
        PidFile.endAndForget(pidFile, "TERM", patience);
        Wait.until(Duration.ofSeconds(5), () -> holder().isEmpty());
    }

    private @Nullable FileLock tryLock() {
        try {
            Files.createDirectories(lockFile.getParent());
            return FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE)
                    .tryLock();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot lock " + lockFile, e);
        }
    }
}
