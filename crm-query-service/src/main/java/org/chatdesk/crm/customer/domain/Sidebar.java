package org.chatdesk.crm.customer.domain;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chatdesk.contracts.event.ContactChanged;

/** Those who have written, grouped by contact type, within a group the newest first. */
public record Sidebar(List<Group> groups) {

    /** Contacts of one type. */
    public record Group(String type, List<Entry> contacts) {}

    /** A contact with the conversation in which something was written last. */
    public record Entry(
            UUID id, String name, String type, UUID conversation, Instant lastMessageAt) {}

    private static final Comparator<Entry> NEWEST_FIRST =
            Comparator.comparing(Entry::lastMessageAt).thenComparing(Entry::id).reversed();

    /**
     * Visitors come first, then the organization's types in its order, then types that it no longer
     * names. A type of which nobody has written has no group.
     */
    public static Sidebar of(List<String> organizationsOrder, List<Entry> entries) {
        var byType = entries.stream().collect(Collectors.groupingBy(Entry::type));
        var others = byType.keySet().stream().sorted();
        var named = Stream.concat(Stream.of(ContactChanged.VISITOR), organizationsOrder.stream());
        return new Sidebar(
                Stream.concat(named, others)
                        .distinct()
                        .filter(byType::containsKey)
                        .map(type -> new Group(type, sorted(byType.getOrDefault(type, List.of()))))
                        .toList());
    }

    private static List<Entry> sorted(List<Entry> entries) {
        return entries.stream().sorted(NEWEST_FIRST).toList();
    }
}
