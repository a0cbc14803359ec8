package org.chatdesk.gateway.presence.domain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.chatdesk.contracts.event.SenderRole;
import org.chatdesk.gateway.fanout.domain.Receiver;

/**
 * Which sockets hear of whom. Members hear of all members of their organization, and of the
 * contacts they have in view; contacts of the members they name, whose ids they know from messages.
 * Whoever never asked hears nothing.
 */
public final class Watchers {
    private record Subject(UUID organization, UUID id) {}

    private final Map<Receiver, Set<UUID>> watching = new HashMap<>();
    private final Map<Subject, Set<Receiver>> watchers = new HashMap<>();
    private final Map<UUID, Set<Receiver>> members = new HashMap<>();

    /** From now on it hears of these; answers those of whom it did not hear before. */
    public synchronized List<UUID> watch(Receiver socket, List<UUID> subjects) {
        var wanted = new HashSet<>(subjects);
        var before = watching.getOrDefault(socket, Set.of());
        before.stream()
                .filter(subject -> !wanted.contains(subject))
                .forEach(subject -> take(watchers, subject(socket, subject), socket));
        var fresh = new ArrayList<>(wanted);
        fresh.removeAll(before);
        fresh.forEach(subject -> put(watchers, subject(socket, subject), socket));
        watching.put(socket, wanted);
        if (socket.isMember()) {
            put(members, socket.organization(), socket);
        }
        return fresh;
    }

    public synchronized boolean isWatching(Receiver socket) {
        return watching.containsKey(socket);
    }

    public synchronized void leave(Receiver socket) {
        var before = watching.remove(socket);
        if (before != null) {
            before.forEach(subject -> take(watchers, subject(socket, subject), socket));
            take(members, socket.organization(), socket);
        }
    }

    /** Those who hear of it. */
    public synchronized Set<Receiver> of(Who who) {
        var subject = new Subject(who.organization(), who.subject());
        var hearing = new HashSet<>(watchers.getOrDefault(subject, Set.of()));
        hearing.removeIf(socket -> !maySee(socket, who));
        if (who.role() == SenderRole.AGENT) {
            hearing.addAll(members.getOrDefault(who.organization(), Set.of()));
        }
        return hearing;
    }

    /** Contacts see members only, everybody their own organization only. */
    public static boolean maySee(Receiver socket, Who who) {
        return socket.organization().equals(who.organization())
                && (socket.isMember() || who.role() == SenderRole.AGENT);
    }

    private static Subject subject(Receiver socket, UUID subject) {
        return new Subject(socket.organization(), subject);
    }

    private static <K> void put(Map<K, Set<Receiver>> map, K key, Receiver socket) {
        map.computeIfAbsent(key, _ -> new HashSet<>()).add(socket);
    }

    private static <K> void take(Map<K, Set<Receiver>> map, K key, Receiver socket) {
        map.computeIfPresent(
                key,
                (_, sockets) -> {
                    sockets.remove(socket);
                    return sockets.isEmpty() ? null : sockets;
                });
    }
}
