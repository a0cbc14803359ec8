package org.chatdesk.message.note;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chatdesk.contracts.event.Note.Mention;
import org.chatdesk.message.note.store.Colleagues;

/** Finds out who is meant. */
@ApplicationScoped
class Mentions {
    private final Colleagues colleagues;

    Mentions(Colleagues colleagues) {
        this.colleagues = colleagues;
    }

    /**
     * The wanted in their order, each an active member or mentioned {@code already}; empty when one
     * of them is neither.
     */
    Optional<List<Mention>> of(UUID organization, List<UUID> wanted, Collection<Mention> already) {
        var known =
                Stream.concat(already.stream(), colleagues.active(organization, wanted).stream())
                        .collect(
                                Collectors.toMap(
                                        Mention::id, Function.identity(), (first, _) -> first));
        return known.keySet().containsAll(wanted)
                ? Optional.of(wanted.stream().map(known::get).toList())
                : Optional.empty();
    }
}
