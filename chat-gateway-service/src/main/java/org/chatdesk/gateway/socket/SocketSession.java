package org.chatdesk.gateway.socket;

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
import org.chatdesk.gateway.socket.domain.FrameBounds;
import org.chatdesk.gateway.socket.domain.Pace;
import org.chatdesk.gateway.socket.domain.Seam;
import org.chatdesk.gateway.socket.domain.SocketCaller;
import org.chatdesk.gateway.socket.domain.Streams;
import org.chatdesk.gateway.socket.domain.Subscriber;
import org.jspecify.annotations.Nullable;

/** One open socket: what it has been told, what waits to be written, and when it must end. */
public final class SocketSession implements Subscriber {
    private final SocketWire wire;
    private final String address;
    private final Instant openedAt;
    private final ReentrantLock lock = new ReentrantLock();
    private final Seam seam = new Seam();
    private final Pace pace;
    private final AtomicBoolean helloSaid = new AtomicBoolean();
    private final AtomicInteger commandsInFlight = new AtomicInteger();
    private volatile SocketCaller caller;
    private volatile boolean welcomed;
    private Instant lastHeartbeat;
    private Instant lastTyping = Instant.MIN;

    SocketSession(SocketWire wire, SocketCaller caller, String address, Instant now) {
        this.wire = wire;
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

    @Override
    public SocketCaller caller() {
        return caller;
    }

    /** Where it was opened from, as text. */
    String address() {
        return address;
    }

    boolean isClosed() {
        return wire.isClosed();
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
            seam.live(delivery).forEach(due -> wire.write(due.json()));
            if (seam.waiting() > FrameBounds.WAITING_FRAMES) {
                close(CloseCode.RESYNC);
            }
        } finally {
            lock.unlock();
        }
    }

    /** Everybody is told at once: the code that has them come back spread over some seconds. */
    @Override
    public void startAnew() {
        close(CloseCode.RESTART);
    }

    /** Sends welcome, then history, then what came meanwhile; from here on everything is live. */
    void welcome(ServerFrame.Welcome welcome, Map<UUID, Long> heads, List<Delivery> history) {
        lock.lock();
        try {
            wire.write(Frames.encode(welcome));
            seam.join(heads, history).forEach(delivery -> wire.write(delivery.json()));
            welcomed = true;
        } finally {
            lock.unlock();
        }
    }

    /** An answer to this socket alone. */
    void send(ServerFrame frame) {
        lock.lock();
        try {
            wire.write(Frames.encode(frame));
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
            wire.write(Frames.encode(new ServerFrame.Heartbeat(heads)));
        } finally {
            lock.unlock();
        }
    }

    public void close(CloseCode why) {
        wire.close(why);
    }
}
