package org.chatdesk.gateway.socket;

import io.quarkus.websockets.next.CloseReason;
import io.quarkus.websockets.next.WebSocketConnection;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import org.chatdesk.contracts.Refusal;
import org.chatdesk.contracts.frame.CloseCode;
import org.chatdesk.contracts.frame.ServerFrame;
import org.chatdesk.gateway.fanout.domain.Delivery;
import org.chatdesk.gateway.fanout.domain.Receiver;
import org.chatdesk.gateway.socket.domain.FrameBounds;
import org.chatdesk.gateway.socket.domain.Outgoing;
import org.chatdesk.gateway.socket.domain.Pace;
import org.chatdesk.gateway.socket.domain.Seam;
import org.chatdesk.gateway.socket.domain.SocketCaller;
import org.chatdesk.gateway.socket.domain.Streams;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** One open socket: what it has been told, what waits to be written, and when it must end. */
final class SocketSession implements Receiver {
    private static final Logger LOG = Logger.getLogger(SocketSession.class);

    private final WebSocketConnection connection;
    private final String address;
    private final Instant openedAt;
    private final ReentrantLock lock = new ReentrantLock();
    private final Seam seam = new Seam();
    private final Outgoing outgoing = new Outgoing();
    private final Pace pace;
    private final AtomicBoolean helloSaid = new AtomicBoolean();
    private final AtomicBoolean closing = new AtomicBoolean();
    private final AtomicInteger commandsInFlight = new AtomicInteger();
    private volatile SocketCaller caller;
    private volatile boolean welcomed;
    private Instant lastHeartbeat;
    private Instant lastTyping = Instant.MIN;

    SocketSession(
            WebSocketConnection connection, SocketCaller caller, String address, Instant now) {
        this.connection = connection;
        this.caller = caller;
        this.address = address;
        this.openedAt = now;
        this.lastHeartbeat = now;
        this.pace =
                new Pace(
                        FrameBounds.FRAMES_PER_SECOND,
                        FrameBounds.FRAMES_AT_ONCE,
                        System.nanoTime());
    }

    SocketCaller caller() {
        return caller;
    }

    @Override
    public UUID organization() {
        return caller.organization();
    }

    @Override
    public UUID subject() {
        return caller.subject();
    }

    @Override
    public boolean isMember() {
        return caller.isMember();
    }

    @Override
    public @Nullable UUID department() {
        return caller.department();
    }

    @Override
    public List<UUID> departments() {
        return caller.departments();
    }

    /** Where it was opened from, as text. */
    String address() {
        return address;
    }

    boolean isClosed() {
        return connection.isClosed();
    }

    /** Frames of one socket come one after another, so its pace needs no lock. */
    boolean isTooFast() {
        return !pace.allows(System.nanoTime());
    }

    /** The first hello counts; others say nothing new. */
    boolean sayHello() {
        return helloSaid.compareAndSet(false, true);
    }

    boolean hasSaidHello() {
        return helloSaid.get();
    }

    boolean startCommand() {
        if (commandsInFlight.incrementAndGet() > FrameBounds.COMMANDS_IN_FLIGHT) {
            commandsInFlight.decrementAndGet();
            return false;
        }
        return true;
    }

    void endCommand() {
        commandsInFlight.decrementAndGet();
    }

    boolean mayType(Instant now) {
        if (now.isBefore(lastTyping.plus(FrameBounds.TYPING_AT_MOST_EVERY))) {
            return false;
        }
        lastTyping = now;
        return true;
    }

    void renew(SocketCaller renewed) {
        if (renewed.isSameAs(caller)) {
            caller = renewed;
        } else {
            close(CloseCode.FORBIDDEN);
        }
    }

    @Override
    public void push(Delivery delivery) {
        lock.lock();
        try {
            seam.live(delivery).forEach(due -> write(due.json()));
            if (seam.waiting() > FrameBounds.WAITING_FRAMES) {
                close(CloseCode.RESYNC);
            }
        } finally {
            lock.unlock();
        }
    }

    /** Sends welcome, then history, then what came meanwhile; from here on everything is live. */
    void welcome(ServerFrame.Welcome welcome, Map<UUID, Long> heads, List<Delivery> history) {
        lock.lock();
        try {
            write(Frames.encode(welcome));
            seam.join(heads, history).forEach(delivery -> write(delivery.json()));
            welcomed = true;
        } finally {
            lock.unlock();
        }
    }

    /** An answer to this socket alone. */
    void send(ServerFrame frame) {
        lock.lock();
        try {
            write(Frames.encode(frame));
        } finally {
            lock.unlock();
        }
    }

    void refuse(@Nullable String clientMessageId, Refusal why) {
        send(new ServerFrame.Refused(clientMessageId, why.code(), why.detail()));
    }

    /** Called about once a second. */
    void tick(Instant now) {
        var speaking = caller;
        if (speaking.ends() != null && !now.isBefore(speaking.ends())) {
            close(CloseCode.VISITOR_EXPIRED);
        } else if (!now.isBefore(speaking.expires())) {
            close(CloseCode.TOKEN);
        } else if (!hasSaidHello() && now.isAfter(openedAt.plus(FrameBounds.HELLO_WITHIN))) {
            close(CloseCode.NO_HELLO);
        } else if (welcomed && now.isAfter(lastHeartbeat.plus(FrameBounds.HEARTBEAT))) {
            lastHeartbeat = now;
            heartbeat();
        }
    }

    private void heartbeat() {
        lock.lock();
        try {
            Map<String, Long> heads = new HashMap<>();
            seam.takeNews()
                    .forEach((conversation, seq) -> heads.put(Streams.of(conversation), seq));
            write(Frames.encode(new ServerFrame.Heartbeat(heads)));
        } finally {
            lock.unlock();
        }
    }

    private void write(String frame) {
        if (closing.get()) {
            return;
        }
        if (!outgoing.add(frame)) {
            close(CloseCode.RESYNC);
            return;
        }
        connection.sendText(frame).subscribe().with(_ -> written(frame), _ -> written(frame));
    }

    private void written(String frame) {
        lock.lock();
        try {
            outgoing.written(frame);
        } finally {
            lock.unlock();
        }
    }

    void close(CloseCode why) {
        if (closing.compareAndSet(false, true)) {
            connection
                    .close(new CloseReason(why.code(), why.reason()))
                    .subscribe()
                    .with(_ -> {}, e -> LOG.debugf("The socket was already gone: %s", e));
        }
    }
}
