package org.chatdesk.notification;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Takes letters (SMTP, RFC 5321) and hangs up before it says so. */
final class LossyMailServer implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final ServerSocket server;
    private final Thread serving;
    private final List<String> letters = new CopyOnWriteArrayList<>();

    LossyMailServer(int port) throws IOException {
        server = new ServerSocket(port, 10, InetAddress.getLoopbackAddress());
        serving = Thread.ofVirtual().start(this::serve);
    }

    /** What was taken so far, with its headers. */
    List<String> letters() {
        return letters;
    }

    private void serve() {
        while (!server.isClosed()) {
            try (var socket = server.accept()) {
                talk(socket);
            } catch (IOException e) {
                if (!server.isClosed()) {
                    throw new IllegalStateException(e);
                }
            }
        }
    }

    private void talk(Socket socket) throws IOException {
        var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8));
        say(socket, "220 lossy.example");
        String line;
        while ((line = in.readLine()) != null) {
            if (line.startsWith("DATA")) {
                say(socket, "354 go on");
                letters.add(letter(in));
                return;
            }
            say(socket, "250 fine");
        }
    }

    private static String letter(BufferedReader in) throws IOException {
        var letter = new StringBuilder();
        String line;
        while ((line = in.readLine()) != null && !".".equals(line)) {
            letter.append(line).append('\n');
        }
        return letter.toString();
    }

    private static void say(Socket socket, String line) throws IOException {
        socket.getOutputStream().write((line + "\r\n").getBytes(UTF_8));
        socket.getOutputStream().flush();
    }

    @Override
    public void close() throws IOException {
        server.close();
        try {
            // The port is free for the next server only when nobody waits on this one any more.
            serving.join(PATIENCE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
