package org.chatdesk.notification.mail.domain;

import java.util.List;
import java.util.UUID;

/**
 * Tells a contact of messages that wait.
 *
 * @param id of this letter; the same on every try, so that two copies are known to be one
 * @param thread the conversation; all letters of one conversation hang together
 * @param earlier ids of the letters before this one, oldest first
 * @param to a checked address
 * @param site where the chat is
 * @param more how many messages wait besides those shown
 */
public record UnreadLetter(
        UUID id,
        UUID thread,
        List<UUID> earlier,
        String to,
        String organization,
        String site,
        List<Excerpt> excerpts,
        int more) {

    public UnreadLetter {
        earlier = List.copyOf(earlier);
        excerpts = List.copyOf(excerpts);
    }

    /** Who wrote, each once: "Ana", "Ana and Bo", "Ana, Bo and Cy". */
    public String senders() {
        var names = excerpts.stream().map(Excerpt::sender).distinct().toList();
        return names.size() < 2
                ? String.join("", names)
                : String.join(", ", names.subList(0, names.size() - 1)) + " and " + names.getLast();
    }
}
