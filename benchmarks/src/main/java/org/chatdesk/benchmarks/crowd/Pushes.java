package org.chatdesk.benchmarks.crowd;

import java.util.concurrent.Callable;
import org.chatdesk.benchmarks.peer.ServerProcess;

/** How many pushes a server makes of one second of its processor time. */
public final class Pushes {
    public static final int SOCKETS = 1_000;
    private static final int WARM_UP = 100;
    private static final int MESSAGES = 200;
    private static final int PER_SECOND = 20;

    private Pushes() {}

    /** {@code push} has one message sent to everybody in the crowd. */
    public static double perCpuSecond(Crowd crowd, ServerProcess server, Callable<?> push)
            throws Exception {
        send(crowd, push, WARM_UP);
        var before = server.cpuSeconds();
        send(crowd, push, MESSAGES);
        return MESSAGES * SOCKETS / (server.cpuSeconds() - before);
    }

    private static void send(Crowd crowd, Callable<?> push, int messages) throws Exception {
        var heard = crowd.heard();
        var next = System.nanoTime();
        for (int i = 0; i < messages; i++) {
            for (var wait = next - System.nanoTime(); wait > 0; wait = next - System.nanoTime()) {
                java.util.concurrent.locks.LockSupport.parkNanos(wait);
            }
            push.call();
            next += 1_000_000_000L / PER_SECOND;
        }
        crowd.awaitHeard(heard + (long) messages * SOCKETS);
    }
}
