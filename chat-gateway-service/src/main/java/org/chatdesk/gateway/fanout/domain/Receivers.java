package org.chatdesk.gateway.fanout.domain;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.chatdesk.contracts.event.ConversationRef;

/** Everybody who is connected to this instance, by whom they are. */
public final class Receivers {
    private record Subject(UUID organization, UUID id) {}

    private final ConcurrentHashMap<UUID, Set<Receiver>> members = new ConcurrentHashMap<>();
    private final ConcurrentHashMap<Subject, Set<Receiver>> contacts = new ConcurrentHashMap<>();
    private final ConcurrentHashMap<UUID, Set<Receiver>> allContacts = new ConcurrentHashMap<>();
    private final ConcurrentHashMap<UUID, Integer> organizations = new ConcurrentHashMap<>();

    public void add(Receiver receiver) {
        organizations.merge(receiver.organization(), 1, Integer::sum);
        if (receiver.isMember()) {
            put(members, receiver.organization(), receiver);
        } else {
            put(contacts, subject(receiver), receiver);
            put(allContacts, receiver.organization(), receiver);
        }
    }

    public void remove(Receiver receiver) {
        var removed =
                receiver.isMember()
                        ? take(members, receiver.organization(), receiver)
                        : take(contacts, subject(receiver), receiver);
        if (removed) {
            take(allContacts, receiver.organization(), receiver);
            organizations.computeIfPresent(
                    receiver.organization(), (_, count) -> count == 1 ? null : count - 1);
        }
    }

    /** Whether an event of this organization can concern anybody here. */
    public boolean hasAnybodyOf(UUID organization) {
        return organizations.containsKey(organization);
    }

    /** Members of the organization, and the contacts who take part. */
    public void whoMaySee(
            UUID organization, ConversationRef conversation, Consumer<Receiver> action) {
        members(organization).forEach(action);
        for (var contact : conversation.contacts()) {
            contact(organization, contact).forEach(action);
        }
    }

    public Collection<Receiver> members(UUID organization) {
        return members.getOrDefault(organization, Set.of());
    }

    public List<Receiver> all() {
        return Stream.of(members, allContacts)
                .flatMap(some -> some.values().stream())
                .flatMap(Set::stream)
                .toList();
    }

    /** Every contact of the organization. */
    public Collection<Receiver> contacts(UUID organization) {
        return allContacts.getOrDefault(organization, Set.of());
    }

    public Collection<Receiver> contact(UUID organization, UUID contact) {
        return contacts.getOrDefault(new Subject(organization, contact), Set.of());
    }

    private static Subject subject(Receiver receiver) {
        return new Subject(receiver.organization(), receiver.subject());
    }

    private static <K> void put(ConcurrentHashMap<K, Set<Receiver>> map, K key, Receiver receiver) {
        map.compute(
                key,
                (_, set) -> {
                    var grown = set == null ? ConcurrentHashMap.<Receiver>newKeySet() : set;
                    grown.add(receiver);
                    return grown;
                });
    }

    private static <K> boolean take(
            ConcurrentHashMap<K, Set<Receiver>> map, K key, Receiver receiver) {
        var removed = new boolean[1];
        map.computeIfPresent(
                key,
                (_, set) -> {
                    removed[0] = set.remove(receiver);
                    return set.isEmpty() ? null : set;
                });
        return removed[0];
    }
}
