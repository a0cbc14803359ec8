package org.chatdesk.benchmarks.peer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** What a running process takes, as Linux tells it in {@code /proc}. */
public record ServerProcess(long pid) {
    /** Clock ticks a second: what {@code getconf CLK_TCK} says on every Linux of ours. */
    private static final double TICKS = 100;

    private static final int UTIME = 11;
    private static final int STIME = 12;

    /** Seconds of processor time since its start. */
    public double cpuSeconds() {
        var stat = read("stat");
        var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        return (Long.parseLong(fields[UTIME]) + Long.parseLong(fields[STIME])) / TICKS;
    }

    /** Resident memory, in bytes. */
    public long memory() {
        return read("status")
                        .lines()
                        .filter(line -> line.startsWith("VmRSS:"))
                        .map(line -> Long.parseLong(line.replaceAll("\\D", "")))
                        .findFirst()
                        .orElseThrow()
                * 1024;
    }

    /** Bytes that a JVM's objects take after it has collected its garbage. */
    public long liveHeap() throws IOException, InterruptedException {
        var jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        var told = new ProcessBuilder(jcmd, String.valueOf(pid), "GC.class_histogram").start();
        var histogram = new String(told.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        told.waitFor(30, TimeUnit.SECONDS);
        return histogram
                .lines()
                .filter(line -> line.startsWith("Total"))
                .map(line -> Long.parseLong(line.strip().split("\\s+")[2]))
                .findFirst()
                .orElseThrow(() -> new IOException("No histogram of process " + pid));
    }

    /** Resident memory of a JVM after it has collected its garbage and given the room back. */
    public long memoryInUse() throws IOException, InterruptedException {
        for (int i = 0; i < 3; i++) {
            var collect =
                    new ProcessBuilder(
                                    Path.of(System.getProperty("java.home"), "bin", "jcmd")
                                            .toString(),
                                    String.valueOf(pid),
                                    "GC.run")
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start();
            collect.waitFor(30, TimeUnit.SECONDS);
        }
        return memory();
    }

    private String read(String file) {
        try {
            return Files.readString(Path.of("/proc", String.valueOf(pid), file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
