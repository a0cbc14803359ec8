package org.chatdesk.gateway.socket;

import io.vertx.core.http.ServerWebSocket;
import java.util.concurrent.locks.ReentrantLock;
import org.chatdesk.contracts.frame.CloseCode;
import org.chatdesk.gateway.socket.domain.Outgoing;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Writes to one socket: from any thread, in the order in which it was told, by the socket's own
 * event loop. What the client does not take in time waits, within bounds.
 */
final class SocketWire {
    private static final Logger LOG = Logger.getLogger(SocketWire.class);

    private final ServerWebSocket socket;
    private final WriterLoop loop;
    private final ReentrantLock lock = new ReentrantLock();
    private final Outgoing outgoing = new Outgoing();
    private boolean isDue;
    private @Nullable CloseCode ending;

    SocketWire(ServerWebSocket socket, WriterLoop loop) {
        this.socket = socket;
        this.loop = loop;
        socket.drainHandler(_ -> flush());
    }

    /** A client for which too much waits already is closed and has to resync. */
    void write(String frame) {
        lock.lock();
        try {
            if (ending != null) {
                return;
            }
            if (!outgoing.add(frame)) {
                ending = CloseCode.RESYNC;
                loop.wake(this);
            } else if (!isDue) {
                isDue = true;
                loop.wake(this);
            }
        } finally {
            lock.unlock();
        }
    }

    /** After what was told before, as far as the client takes it. The first reason counts. */
    void close(CloseCode why) {
        lock.lock();
        try {
            if (ending == null) {
                ending = why;
                loop.wake(this);
            }
        } finally {
            lock.unlock();
        }
    }

    boolean isClosed() {
        return socket.isClosed();
    }

    /** On the event loop: when it was woken, and when the client has taken what it was given. */
    void flush() {
        if (socket.isClosed()) {
            return;
        }
        for (var frame = next(); frame != null; frame = next()) {
            socket.writeTextMessage(frame);
        }
        var why = ending();
        if (why != null) {
            socket.close((short) why.code(), why.reason())
                    .onFailure(e -> LOG.debugf("The socket was already gone: %s", e));
        }
    }

    private @Nullable String next() {
        lock.lock();
        try {
            if (socket.writeQueueFull()) {
                return null; // It stays due: the client's reading goes on with it.
            }
            var frame = outgoing.next();
            isDue = frame != null;
            return frame;
        } finally {
            lock.unlock();
        }
    }

    private @Nullable CloseCode ending() {
        lock.lock();
        try {
            return ending;
        } finally {
            lock.unlock();
        }
    }
}
