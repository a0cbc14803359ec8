package org.chatdesk.runner.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/**
 * A start-up cache (JEP 483, 514) of one Java program: a third of the processor time, for 140 MB of
 * disk. It costs some seconds when the program ends, so it is made only in the second run of the
 * same build: who changes code all day never pays. {@code CHATDESK_START_CACHE=off} does without.
 */
public final class StartCache {
    private static final boolean WANTED = !"off".equals(System.getenv("CHATDESK_START_CACHE"));

    /** Tests end parts all the time: they use a cache that is there, and never make one. */
    private static final boolean ONLY_USED =
            "use".equals(System.getProperty("chatdesk.start-cache"));

    private final Path cache;
    private final Path fresh;
    private final Use use;

    private enum Use {
        NONE,
        MAKE,
        READ
    }

    private StartCache(Path cache, Use use) {
        this.cache = cache;
        // Two systems may make the same cache at the same time.
        this.fresh = Path.of(cache + "." + ProcessHandle.current().pid() + ".new");
        this.use = use;
    }

    /**
     * @param folder where caches lie
     * @param program names it; one cache is kept for each name
     * @param build the files that the program is made of: when they change, so does the cache
     */
    public static StartCache of(Path folder, String program, List<Path> build) {
        if (!WANTED || ONLY_USED) {
            return ifMade(folder, program, build);
        }
        Path cache = folder.resolve(program + "-" + fingerprint(build) + ".aot");
        return new StartCache(
                cache, Files.exists(cache) ? Use.READ : secondRun(folder, cache, program));
    }

    /** The same for one more process of a program: it uses a cache, but another one makes it. */
    public static StartCache ifMade(Path folder, String program, List<Path> build) {
        Path cache = folder.resolve(program + "-" + fingerprint(build) + ".aot");
        return WANTED && Files.exists(cache) ? new StartCache(cache, Use.READ) : none();
    }

    /** For programs whose layout does not allow a cache. */
    public static StartCache none() {
        return new StartCache(Path.of("none"), Use.NONE);
    }

    public List<String> flags() {
        return switch (use) {
            case NONE -> List.of();
            case MAKE -> List.of("-XX:AOTCacheOutput=" + fresh);
            case READ -> List.of("-XX:AOTCache=" + cache);
        };
    }

    /** Whether the program's end takes some seconds more. */
    public boolean isBeingMade() {
        return use == Use.MAKE;
    }

    /** After the program's end: what it wrote is complete and can be used from now on. */
    public void programEnded() {
        try {
            if (isBeingMade() && Files.exists(fresh)) {
                Files.move(fresh, cache, StandardCopyOption.ATOMIC_MOVE);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot keep " + cache, e);
        }
    }

    private static Use secondRun(Path folder, Path cache, String program) {
        Path seen = Path.of(cache + ".seen");
        try {
            if (Files.exists(seen)) {
                return Use.MAKE;
            }
            Files.createDirectories(folder);
            removeOlder(folder, program);
            Files.createFile(seen);
            return Use.NONE;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write to " + folder, e);
        }
    }

    private static void removeOlder(Path folder, String program) throws IOException {
        try (var older = Files.newDirectoryStream(folder, program + "-*.aot*")) {
            for (Path file : older) {
                Files.deleteIfExists(file);
            }
        }
    }

    /** Of names, sizes and times of the files and of the JVM. */
    private static String fingerprint(List<Path> build) {
        var sum = new CRC32();
        sum.update(Runtime.version().toString().getBytes(StandardCharsets.UTF_8));
        build.stream()
                .flatMap(StartCache::filesOf)
                .sorted()
                .map(StartCache::describe)
                .forEach(text -> sum.update(text.getBytes(StandardCharsets.UTF_8)));
        return Long.toHexString(sum.getValue());
    }

    private static Stream<Path> filesOf(Path path) {
        try (Stream<Path> files = Files.walk(path)) {
            return files.filter(Files::isRegularFile).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot look at " + path, e);
        }
    }

    private static String describe(Path file) {
        try {
            return file + " " + Files.size(file) + " " + Files.getLastModifiedTime(file);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot look at " + file, e);
        }
    }
}
