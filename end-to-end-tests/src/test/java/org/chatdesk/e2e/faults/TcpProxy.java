package org.chatdesk.e2e.faults;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;

/**
 * Stands between two parts and passes on what they say, until it is told to cut, stall, delay or
 * swallow it. Listens on 127.0.0.1 only.
 */
public final class TcpProxy implements AutoCloseable {
    private static final int CONNECT_MILLIS = 2_000;

    /** Bytes that may wait on the way to a client, so that one who does not read is noticed. */
    private static final int SMALL_BUFFER = 256 * 1024;

    private final Set<Pipe> pipes = ConcurrentHashMap.newKeySet();
    private final ServerSocket door;
    private final int target;
    private final boolean smallBuffers;
    private final Object news = new Object();
    private volatile boolean refusing;
    private volatile boolean stalled;
    private volatile boolean swallowing;
    private volatile Duration delay = Duration.ZERO;

    private TcpProxy(int target, boolean smallBuffers) {
        this.target = target;
        this.smallBuffers = smallBuffers;
        try {
            this.door = new ServerSocket(0, 1_000, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.startVirtualThread(this::welcomeAll);
    }

    public static TcpProxy to(int port) {
        return new TcpProxy(port, false);
    }

    /** With little room for what is not read. */
    public static TcpProxy withSmallBuffers(int port) {
        return new TcpProxy(port, true);
    }

    public int port() {
        return door.getLocalPort();
    }

    /** Ends every connection there is; new ones come through. */
    public void cut() {
        pipes.forEach(Pipe::close);
    }

    /** Ends every connection, and new ones are ended at once, until {@link #heal}. */
    public void refuse() {
        refusing = true;
        cut();
    }

    /** Nothing passes, either way, but connections stay. */
    public void stall() {
        stalled = true;
    }

    /** Half-open: what the server says is lost, and nobody is told. */
    public void swallow() {
        swallowing = true;
    }

    /** Each piece takes this much longer. */
    public void delay(Duration longer) {
        delay = longer;
    }

    /** From now on everything passes again; what was swallowed breaks its connection. */
    public void heal() {
        boolean lostSomething = swallowing;
        refusing = false;
        swallowing = false;
        delay = Duration.ZERO;
        synchronized (news) {
            stalled = false;
            news.notifyAll();
        }
        if (lostSomething) {
            cut();
        }
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        refuse();
        heal();
    }

    private void welcomeAll() {
        try {
            while (true) {
                Socket client = door.accept();
                Thread.startVirtualThread(() -> welcome(client));
            }
        } catch (IOException _) {
            cut(); // The door was closed.
        }
    }

    private void welcome(Socket client) {
        var pipe = new Pipe(client, new Socket());
        pipes.add(pipe);
        if (refusing || !pipe.open()) {
            pipe.close();
        }
    }

    private void pass() throws IOException {
        LockSupport.parkNanos(delay.toNanos());
        try {
            synchronized (news) {
                while (stalled) {
                    news.wait();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted", e);
        }
    }

    private final class Pipe {
        private final Socket client;
        private final Socket server;

        Pipe(Socket client, Socket server) {
            this.client = client;
            this.server = server;
        }

        boolean open() {
            try {
                if (smallBuffers) {
                    server.setReceiveBufferSize(SMALL_BUFFER);
                    client.setSendBufferSize(SMALL_BUFFER);
                }
                server.connect(
                        new InetSocketAddress(InetAddress.getLoopbackAddress(), target),
                        CONNECT_MILLIS);
                client.setTcpNoDelay(true);
                server.setTcpNoDelay(true);
                Thread.startVirtualThread(() -> pump(client, server, false));
                Thread.startVirtualThread(() -> pump(server, client, true));
                return true;
            } catch (IOException _) {
                return false;
            }
        }

        private void pump(Socket from, Socket to, boolean fromServer) {
            byte[] piece = new byte[16 * 1024];
            try {
                InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream();
                for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
                    pass();
                    if (!(fromServer && swallowing)) {
                        out.write(piece, 0, read);
                    }
                }
            } catch (IOException _) {
                // Both sides learn of it below.
            }
            close();
        }

        void close() {
            pipes.remove(this);
            close(client);
            close(server);
        }

        private static void close(Socket socket) {
            try {
                socket.close();
            } catch (IOException _) {
                // That is what was wanted.
            }
        }
    }
}
