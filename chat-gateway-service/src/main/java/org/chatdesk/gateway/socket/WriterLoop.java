package org.chatdesk.gateway.socket;

import io.vertx.core.Context;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * An event loop, woken once for all of its sockets that have something to write: a message to a
 * thousand sockets is one task a loop, not a thousand.
 */
final class WriterLoop {
    private final Context context;
    private final Queue<SocketWire> due = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean isAwake = new AtomicBoolean();

    WriterLoop(Context context) {
        this.context = context;
    }

    void wake(SocketWire wire) {
        due.add(wire);
        if (isAwake.compareAndSet(false, true)) {
            context.runOnContext(_ -> flush());
        }
    }

    private void flush() {
        isAwake.set(false); // Before the queue is emptied: what comes later wakes it again.
        for (var wire = due.poll(); wire != null; wire = due.poll()) {
            wire.flush();
        }
    }
}
