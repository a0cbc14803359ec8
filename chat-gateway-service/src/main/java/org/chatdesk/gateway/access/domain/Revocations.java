package org.chatdesk.gateway.access.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.chatdesk.contracts.AddressRange;
import org.chatdesk.contracts.event.ContactChanged;
import org.chatdesk.contracts.event.ContactMerged;
import org.chatdesk.contracts.event.Event;
import org.chatdesk.contracts.event.MemberChanged;
import org.chatdesk.contracts.event.MemberChanged.Role;
import org.chatdesk.contracts.event.OrganizationChanged;
import org.chatdesk.contracts.event.VisitorExpired;
import org.jspecify.annotations.Nullable;

/**
 * Who lost access lately. What is remembered ends after eleven minutes: no token that is older
 * lives still, and identity-visitor-service issues no new one to somebody who has no access. One
 * thread tells it of events, in the log's order for each subject; any thread asks.
 *
 * <p>Most refusals do not look at the token's age, because a token can be issued by a transaction
 * that overlaps the change. A blocked contact's does: {@code iat} has whole seconds, so a token of
 * the very second is refused too, and its holder fetches another one.
 */
public final class Revocations {
    /** The longest life of a token, and a minute for clocks that differ. */
    public static final Duration REMEMBERED = Duration.ofMinutes(11);

    /** Beyond this the oldest are forgotten first. */
    static final int MOST = 100_000;

    private static final String OPERATOR = Role.SUPER_ADMIN.name().toLowerCase(Locale.ROOT);

    private record Key(UUID organization, UUID id) {}

    /** {@code role} is the one role that is still good, absent when none is. */
    private record Entry(Revoked why, @Nullable String role, Instant at) {
        boolean refuses(Credential credential) {
            return switch (why) {
                case REMOVED, EXPIRED, MERGED -> true;
                case SUSPENDED -> !OPERATOR.equals(credential.role());
                case ROLE_CHANGED -> credential.role() != null && !credential.role().equals(role);
                case BLOCKED -> credential.issuedAt() <= at.getEpochSecond();
            };
        }
    }

    private record Remembered(Key key, Entry entry) {}

    private record Blocked(List<AddressRange> ranges, Instant at) {
        boolean contains(String address) {
            return ranges.stream().anyMatch(range -> range.contains(address));
        }
    }

    private final ConcurrentHashMap<Key, Entry> entries = new ConcurrentHashMap<>();
    private final Deque<Remembered> byAge = new ArrayDeque<>();
    private final ConcurrentHashMap<UUID, Blocked> blocked = new ConcurrentHashMap<>();

    public void member(Event<MemberChanged> event) {
        var member = event.payload();
        var role = member.role().name().toLowerCase(Locale.ROOT);
        var why = member.active() ? Revoked.ROLE_CHANGED : Revoked.REMOVED;
        put(new Key(event.organization(), member.id()), new Entry(why, role, event.at()));
    }

    public void contact(Event<ContactChanged> event) {
        var key = new Key(event.organization(), event.payload().id());
        if (event.payload().blocked()) {
            put(key, new Entry(Revoked.BLOCKED, null, event.at()));
        } else {
            lift(key, Revoked.BLOCKED);
        }
    }

    public void visitorExpired(Event<VisitorExpired> event) {
        var key = new Key(event.organization(), event.payload().contact());
        put(key, new Entry(Revoked.EXPIRED, null, event.at()));
    }

    /** A visitor who became a contact: from now on the contact's token is theirs. */
    public void contactMerged(Event<ContactMerged> event) {
        var key = new Key(event.organization(), event.payload().visitor());
        put(key, new Entry(Revoked.MERGED, null, event.at()));
    }

    public void organization(Event<OrganizationChanged> event) {
        var key = new Key(event.organization(), event.organization());
        if (event.payload().suspended()) {
            put(key, new Entry(Revoked.SUSPENDED, null, event.at()));
        } else {
            lift(key, Revoked.SUSPENDED);
        }
        block(event.organization(), event.payload().blockedRanges(), event.at());
    }

    private void block(UUID organization, @Nullable List<String> ranges, Instant at) {
        if (ranges == null || ranges.isEmpty()) {
            blocked.remove(organization);
        } else {
            var parsed = ranges.stream().flatMap(range -> AddressRange.parse(range).stream());
            blocked.put(organization, new Blocked(parsed.toList(), at));
        }
    }

    /**
     * Why this token is refused, if it is.
     *
     * @param address where its holder calls from, as text
     */
    public Optional<Revoked> of(Credential credential, String address) {
        return of(credential, credential.organization())
                .or(() -> of(credential, credential.subject()))
                .or(() -> from(credential, address));
    }

    /** Contacts who are where nobody may be any more (I14). */
    private Optional<Revoked> from(Credential credential, String address) {
        var ranges = credential.contact() ? blocked.get(credential.organization()) : null;
        return ranges != null && ranges.contains(address)
                ? Optional.of(Revoked.BLOCKED)
                : Optional.empty();
    }

    private Optional<Revoked> of(Credential credential, UUID id) {
        var entry = entries.get(new Key(credential.organization(), id));
        return entry != null && entry.refuses(credential)
                ? Optional.of(entry.why())
                : Optional.empty();
    }

    public boolean isEmpty() {
        return entries.isEmpty() && blocked.isEmpty();
    }

    int size() {
        return entries.size();
    }

    /** Forgets what no living token can concern any more. */
    public void forget(Instant now) {
        var over = now.minus(REMEMBERED);
        while (!byAge.isEmpty() && byAge.getFirst().entry().at().isBefore(over)) {
            drop(byAge.removeFirst());
        }
        blocked.values().removeIf(ranges -> ranges.at().isBefore(over));
    }

    private void put(Key key, Entry entry) {
        entries.put(key, entry);
        byAge.addLast(new Remembered(key, entry));
        if (byAge.size() > MOST) {
            drop(byAge.removeFirst());
        }
    }

    private void lift(Key key, Revoked why) {
        entries.computeIfPresent(key, (_, entry) -> entry.why() == why ? null : entry);
    }

    /** Unless something newer is known of the same. */
    private void drop(Remembered old) {
        entries.remove(old.key(), old.entry());
    }
}
