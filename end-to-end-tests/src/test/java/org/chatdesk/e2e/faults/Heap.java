package org.chatdesk.e2e.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.chatdesk.runner.settings.Part;

/** How full a service's heap is. */
final class Heap {
    private static final String OF_HEAP = "area=\"heap\"";

    private Heap() {}

    /** Of what it may have, the part that is still in use after a collection: 0 to 1. */
    static double liveShare(FaultWorld world, Part service)
            throws IOException, InterruptedException {
        Path pidFile = world.system().settings().pidFile(service);
        String pid = Files.readAllLines(pidFile).getFirst().strip();
        var jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        var collect =
                new ProcessBuilder(jcmd, pid, "GC.run")
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        if (collect.waitFor() != 0) {
            throw new IOException("Process " + pid + " does not collect its garbage");
        }
        return share(Metrics.of(world, service));
    }

    static double share(Metrics told) {
        return told.sum("jvm_memory_used_bytes", OF_HEAP)
                / told.sum("jvm_memory_max_bytes", OF_HEAP);
    }
}
