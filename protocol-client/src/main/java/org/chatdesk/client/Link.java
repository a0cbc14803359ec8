package org.chatdesk.client;

import java.net.http.HttpClient;
import java.net.http.WebSocketHandshakeException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.chatdesk.contracts.frame.ClientFrame;
import org.chatdesk.contracts.frame.CloseCode;
import org.chatdesk.contracts.frame.ServerFrame;
import org.jspecify.annotations.Nullable;

/**
 * Keeps one line open: origins in turn, tokens, back-off, close codes, missing heartbeats. It never
 * calls its port while it holds its own lock.
 */
final class Link {
    private static final Duration WELCOME_WITHIN = Duration.ofSeconds(15);
    private static final int MISSED_HEARTBEATS = 2;
    private static final int UNAUTHORIZED = 401;

    /** What a link tells and asks. */
    interface Port {
        void heard(ServerFrame frame);

        List<ClientFrame.Resume> positions();
    }

    private final ClientSettings settings;
    private final HttpClient http;
    private final ScheduledExecutorService timer;
    private final Port port;
    private @Nullable Line line;
    private boolean welcomed;
    private boolean stopped;
    private boolean tokenRefused;
    private int connection;
    private int lastEnded;
    private int attempt;
    private Instant lastHeard;
    private Duration longestSilence = WELCOME_WITHIN;

    Link(ClientSettings settings, HttpClient http, ScheduledExecutorService timer, Port port) {
        this.settings = settings;
        this.http = http;
        this.timer = timer;
        this.port = port;
        this.lastHeard = settings.clock().instant();
    }

    void start() {
        Thread.startVirtualThread(this::connect);
    }

    synchronized boolean isWelcomed() {
        return welcomed;
    }

    synchronized boolean isStopped() {
        return stopped;
    }

    /** Where the present connection leads, or the last one led. */
    synchronized String origin() {
        return settings.origin(Math.max(1, connection));
    }

    /** Said to nobody while there is no welcome: whoever says it says it again then. */
    synchronized void say(ClientFrame frame) {
        if (welcomed && line != null) {
            line.say(FrameJson.write(frame));
        }
    }

    void cut() {
        var open = open();
        if (open != null) {
            open.abort();
        }
    }

    void stop() {
        markStopped();
        cut();
    }

    /** Called several times a second: a line that only seems to be open is left. */
    void look() {
        if (isSilentTooLong()) {
            cut();
        }
    }

    private synchronized @Nullable Line open() {
        return line;
    }

    private synchronized void markStopped() {
        stopped = true;
    }

    private synchronized boolean isSilentTooLong() {
        return line != null && lastHeard.plus(longestSilence).isBefore(settings.clock().instant());
    }

    private void connect() {
        int number = begin();
        if (number == 0) {
            return;
        }
        try {
            var opened =
                    Line.open(http, settings.origin(number), token(), Map.of(), new Hearing(number))
                            .get(WELCOME_WITHIN.toMillis(), TimeUnit.MILLISECONDS);
            opened(number, opened);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException | RuntimeException e) {
            int status = refusal(e);
            if (status != 0) {
                settings.observer().answered(status);
            }
            ended(number, status == UNAUTHORIZED ? CloseCode.TOKEN.code() : Line.BROKEN);
        }
    }

    private synchronized int begin() {
        return stopped ? 0 : ++connection;
    }

    private String token() {
        return isTokenRefused() ? settings.tokens().renewed() : settings.tokens().current();
    }

    private synchronized boolean isTokenRefused() {
        return tokenRefused;
    }

    /** The status that a handshake was answered with; 0 for none. */
    private static int refusal(Exception failure) {
        return failure.getCause() instanceof WebSocketHandshakeException refused
                ? refused.getResponse().statusCode()
                : 0;
    }

    private void opened(int number, Line opened) {
        if (!take(number, opened)) {
            opened.abort();
            return;
        }
        settings.observer().connected(number, settings.origin(number));
        opened.say(FrameJson.write(new ClientFrame.Hello(port.positions())));
    }

    private synchronized boolean take(int number, Line opened) {
        if (stopped || lastEnded >= number) {
            return false;
        }
        line = opened;
        lastHeard = settings.clock().instant();
        longestSilence = WELCOME_WITHIN;
        return true;
    }

    private void ended(int number, int code) {
        if (!end(number, code)) {
            return;
        }
        settings.observer().closed(number, code);
        if (!isStopped()) {
            timer.schedule(
                    () -> Thread.startVirtualThread(this::connect),
                    pause(AfterClose.of(code)).toMillis(),
                    TimeUnit.MILLISECONDS);
        }
    }

    /** False when it has ended before. */
    private synchronized boolean end(int number, int code) {
        if (lastEnded >= number) {
            return false;
        }
        lastEnded = number;
        line = null;
        welcomed = false;
        tokenRefused = AfterClose.of(code) == AfterClose.NEW_TOKEN;
        stopped |= AfterClose.of(code) == AfterClose.STOP;
        return true;
    }

    private synchronized Duration pause(AfterClose then) {
        double chance = settings.random().getAsDouble();
        return then == AfterClose.RETRY_AFTER_RESTART
                ? Backoff.afterRestart(chance)
                : Backoff.after(attempt++, chance);
    }

    /** False for what is still heard of a connection that has ended. */
    private synchronized boolean accept(int number, ServerFrame frame) {
        if (number <= lastEnded) {
            return false;
        }
        lastHeard = settings.clock().instant();
        if (frame instanceof ServerFrame.Welcome welcome) {
            welcomed = true;
            attempt = 0;
            longestSilence =
                    Duration.ofMillis(welcome.heartbeatMs()).multipliedBy(MISSED_HEARTBEATS);
        }
        return true;
    }

    private final class Hearing implements Line.Ear {
        private final int number;

        Hearing(int number) {
            this.number = number;
        }

        @Override
        public void text(String text) {
            FrameJson.read(text).ifPresent(this::frame);
        }

        @Override
        public void closed(int code) {
            ended(number, code);
        }

        private void frame(ServerFrame frame) {
            settings.observer().heard(number, frame);
            if (accept(number, frame)) {
                port.heard(frame);
            }
        }
    }
}
