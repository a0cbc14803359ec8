package org.chatdesk.gateway.presence.domain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.chatdesk.gateway.fanout.domain.Receiver;
import org.jspecify.annotations.Nullable;

/** Which contacts want to hear whether anybody is there for them, and what they were told last. */
public final class TeamWatch {

    /** Whoever may answer a contact: those of a department, or of the organization. */
    public record Team(UUID organization, @Nullable UUID department) {
        static Team of(Receiver contact) {
            return new Team(contact.organization(), contact.department());
        }
    }

    /** What a contact is to be told. */
    public record News(Receiver contact, boolean present) {}

    private final Map<Receiver, Boolean> told = new HashMap<>();

    /**
     * From now on it hears of its team, and of how that stands now; nothing new if it did before.
     */
    public synchronized List<News> join(Receiver contact, Predicate<Team> isThere) {
        if (told.containsKey(contact)) {
            return List.of();
        }
        var present = isThere.test(Team.of(contact));
        told.put(contact, present);
        return List.of(new News(contact, present));
    }

    public synchronized void leave(Receiver contact) {
        told.remove(contact);
    }

    /** Everybody whose team stands otherwise than they were told; each team is asked for once. */
    public synchronized List<News> due(Predicate<Team> isThere) {
        var standing = new HashMap<Team, Boolean>();
        var due = new ArrayList<News>();
        told.forEach((contact, before) -> {
            var present = standing.computeIfAbsent(Team.of(contact), isThere::test);
            if (!present.equals(before)) {
                due.add(new News(contact, present));
            }
        });
        due.forEach(news -> told.put(news.contact(), news.present()));
        return due;
    }
}
