package org.chatdesk.notification;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.util.Map;

/** Points the service to a port on which the test itself runs a mail server, or none. */
public class MailCatcher implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        return Map.of(
                "chatdesk.smtp.host", "127.0.0.1",
                "chatdesk.smtp.port", Integer.toString(freePort()),
                "chatdesk.mail.from", "chat@desk.example",
                "chatdesk.reminder.first-pause", "PT0.2S",
                "chatdesk.reminder.longest-pause", "PT0.5S");
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        // Nothing was started.
    }
}
