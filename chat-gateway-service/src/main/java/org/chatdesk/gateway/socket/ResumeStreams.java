package org.chatdesk.gateway.socket;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chatdesk.contracts.frame.ClientFrame;
import org.chatdesk.gateway.fanout.domain.Delivery;
import org.chatdesk.gateway.fanout.domain.KnownHeads;
import org.chatdesk.gateway.socket.clients.History;
import org.chatdesk.gateway.socket.domain.FrameBounds;
import org.chatdesk.gateway.socket.domain.Resumed;
import org.chatdesk.gateway.socket.domain.Resuming;
import org.chatdesk.gateway.socket.domain.SocketCaller;
import org.chatdesk.gateway.socket.domain.Streams;

/** Reads the store from where somebody was to its head. */
@ApplicationScoped
class ResumeStreams implements Resuming {
    private final History history;
    private final KnownHeads knownHeads;
    private final CurrentEpoch epoch;

    ResumeStreams(History history, KnownHeads knownHeads, CurrentEpoch epoch) {
        this.history = history;
        this.knownHeads = knownHeads;
        this.epoch = epoch;
    }

    @Override
    public Resumed resume(SocketCaller caller, List<ClientFrame.Resume> wanted) throws IOException {
        var own = own(caller);
        Map<UUID, Long> heads = new HashMap<>(own.heads());
        var frames = new ArrayList<Delivery>();
        var lost = new ArrayList<String>();
        for (var stream : wanted.stream().limit(FrameBounds.STREAMS_TO_RESUME).toList()) {
            if (!isCaughtUp(caller.token(), stream, own.epoch(), heads, frames)) {
                lost.add(stream.stream());
            }
        }
        wanted.stream().skip(FrameBounds.STREAMS_TO_RESUME).forEach(s -> lost.add(s.stream()));
        return new Resumed(own.epoch(), heads, frames, lost);
    }

    /** Members have no list of their own; of who was here lately the log has told everything. */
    private History.Own own(SocketCaller caller) throws IOException {
        if (caller.isMember()) {
            return new History.Own(epoch.value(), Map.of());
        }
        var known = knownHeads.of(caller.organization(), caller.subject());
        return known.isPresent() ? new History.Own(epoch.value(), known.get()) : read(caller);
    }

    private History.Own read(SocketCaller caller) throws IOException {
        var watch = knownHeads.watch(caller.organization(), caller.subject());
        var own = history.own(caller.token());
        epoch.heard(own.epoch());
        knownHeads.complete(watch, own.heads());
        return own;
    }

    /** Adds what the stream is behind; false when that cannot be had. */
    private boolean isCaughtUp(
            String token,
            ClientFrame.Resume stream,
            String known,
            Map<UUID, Long> heads,
            List<Delivery> frames)
            throws IOException {
        var conversation = Streams.conversation(stream.stream());
        if (conversation.isEmpty() || !known.equals(stream.epoch())) {
            return false;
        }
        var id = conversation.get();
        if (stream.seq() == heads.getOrDefault(id, -1L)) {
            return true;
        }
        var changes = history.changes(token, id, stream.seq());
        if (changes.isEmpty()) {
            return false;
        }
        var missed = changes.get();
        epoch.heard(missed.epoch());
        if (!known.equals(missed.epoch())) {
            return false;
        }
        heads.put(id, missed.head());
        frames.addAll(missed.frames());
        return true;
    }
}
