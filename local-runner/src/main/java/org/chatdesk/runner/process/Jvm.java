package org.chatdesk.runner.process;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How the JVMs beside this one are called: small, for many share one machine. */
public final class Jvm {
    private Jvm() {}

    /** The beginning of a command; what to run, and more flags, come after. */
    public static List<String> command(int heapMegabytes) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Xmx" + heapMegabytes + "m");
        command.add("-XX:+UseSerialGC");
        command.add("-XX:+UseCompactObjectHeaders");
        return command;
    }
}
