package org.chatdesk.gateway.poll.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.ReentrantLock;
import org.chatdesk.contracts.Refusal;
import org.chatdesk.contracts.frame.ClientFrame;
import org.chatdesk.gateway.fanout.domain.Delivery;
import org.chatdesk.gateway.fanout.domain.Receiver;
import org.chatdesk.gateway.socket.domain.FrameBounds;
import org.chatdesk.gateway.socket.domain.Outgoing;
import org.chatdesk.gateway.socket.domain.Resumed;
import org.chatdesk.gateway.socket.domain.Seam;
import org.chatdesk.gateway.socket.domain.SocketCaller;
import org.jspecify.annotations.Nullable;

/**
 * What waits for one polling client. It hears everything from before the store is read; the first
 * frame answers whoever waits, and what comes between two polls is kept for the next one.
 */
public final class Mailbox implements Receiver {
    private final String id = UUID.randomUUID().toString();
    private final String address;
    private final Instant readBy;
    private final ReentrantLock lock = new ReentrantLock();
    private final Seam seam = new Seam();
    private final Map<UUID, Long> heads = new HashMap<>();
    private final List<String> frames = new ArrayList<>();
    private final Arrived arrived = new Arrived();
    private Outgoing bound = new Outgoing();
    private volatile SocketCaller caller;
    private @Nullable String epoch;
    private @Nullable CompletableFuture<PollAnswer> waiting;
    private Instant until;
    private long answers;
    private int beatsAlone;
    private boolean over;

    public Mailbox(
            SocketCaller caller, String address, List<ClientFrame.Resume> known, Instant now) {
        arrived.news(known);
        this.caller = caller;
        this.address = address;
        this.until = now;
        this.readBy = now.plus(PollBounds.READ_WITHIN);
    }

    public String id() {
        return id;
    }

    public SocketCaller caller() {
        return caller;
    }

    /** Where it was first asked for from, as text. */
    public String address() {
        return address;
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

    /** The mailbox that a cursor speaks of. */
    public static String idIn(String cursor) {
        return cursor.split("\\.", 2)[0];
    }

    /** Whether who comes with this cursor has had all answers. */
    public boolean goesOnFrom(String cursor, SocketCaller who) {
        lock.lock();
        try {
            return !over && cursor.equals(cursor()) && who.isSameAs(caller);
        } finally {
            lock.unlock();
        }
    }

    /** Answers with the first frames, or without any at the latest then. */
    public CompletableFuture<PollAnswer> await(SocketCaller who, Instant now, Instant atLatest) {
        lock.lock();
        try {
            complete(new PollAnswer.Refused(PollRefusals.REPLACED));
            var asked = new CompletableFuture<PollAnswer>();
            caller = who;
            until = atLatest;
            waiting = asked;
            answerIfDue(now);
            return asked;
        } finally {
            lock.unlock();
        }
    }

    /** Of where the client says it is, what has arrived since it last said so. */
    public List<ClientFrame.Resume> arrivals(List<ClientFrame.Resume> positions) {
        lock.lock();
        try {
            return arrived.news(positions);
        } finally {
            lock.unlock();
        }
    }

    /** History, and behind it what came meanwhile; from here on everything is live. */
    public void join(Resumed resumed, List<String> resyncs, Instant now) {
        lock.lock();
        try {
            epoch = resumed.epoch();
            heads.putAll(resumed.heads());
            resyncs.forEach(this::keep);
            // What does not fit any more shows in the heads, and the client fetches it.
            seam.join(resumed.heads(), resumed.frames()).stream()
                    .map(Delivery::json)
                    .takeWhile(bound::add)
                    .forEach(frames::add);
            answerIfDue(now);
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void push(Delivery delivery) {
        lock.lock();
        try {
            seam.live(delivery).forEach(due -> keep(due.json()));
            if (seam.waiting() > FrameBounds.WAITING_FRAMES) {
                end(PollRefusals.AWAY);
            }
            if (!frames.isEmpty()) {
                answer();
            }
        } finally {
            lock.unlock();
        }
    }

    /** Called once a second; whether it is still of use. */
    public boolean tick(Instant now) {
        lock.lock();
        try {
            if (epoch == null && !now.isBefore(readBy)) {
                end(PollRefusals.AWAY);
            }
            beatsAlone = waiting == null ? beatsAlone + 1 : 0;
            answerIfDue(now);
            return !over && beatsAlone <= PollBounds.LINGERING_BEATS;
        } finally {
            lock.unlock();
        }
    }

    /** Nothing more comes out of it. */
    public void end(Refusal why) {
        lock.lock();
        try {
            over = true;
            frames.clear();
            complete(new PollAnswer.Refused(why));
        } finally {
            lock.unlock();
        }
    }

    private void keep(String frame) {
        if (over) {
            return;
        }
        if (bound.add(frame)) {
            frames.add(frame);
        } else {
            end(PollRefusals.AWAY);
        }
    }

    private void answerIfDue(Instant now) {
        if (!frames.isEmpty() || !now.isBefore(until)) {
            answer();
        }
    }

    private void answer() {
        var known = epoch;
        if (known == null || waiting == null) {
            return;
        }
        seam.takeNews().forEach((conversation, seq) -> heads.merge(conversation, seq, Math::max));
        answers++;
        complete(
                new PollAnswer.Frames(
                        cursor(), answers > 1, known, Map.copyOf(heads), List.copyOf(frames)));
        heads.clear();
        frames.clear();
        bound = new Outgoing();
    }

    private String cursor() {
        return id + "." + answers;
    }

    private void complete(PollAnswer answer) {
        var asked = waiting;
        waiting = null;
        if (asked != null) {
            asked.complete(answer);
        }
    }
}
