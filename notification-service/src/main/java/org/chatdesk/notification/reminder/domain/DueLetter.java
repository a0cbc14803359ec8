package org.chatdesk.notification.reminder.domain;

import java.util.List;
import java.util.UUID;
import org.chatdesk.notification.mail.domain.Excerpt;
import org.chatdesk.notification.mail.domain.UnreadLetter;

/**
 * A claimed reminder with the letter that nobody else will send meanwhile.
 *
 * @param reminder as it was before this try
 * @param earlier ids of the letters before this one, oldest first
 */
public record DueLetter(Reminder reminder, Decision.Send send, List<UUID> earlier) {
    private static final int EXCERPTS = 5;

    /** The letter, with the newest few messages shown. */
    public UnreadLetter letter() {
        var messages = send.messages();
        var hidden = Math.max(0, messages.size() - EXCERPTS);
        return new UnreadLetter(
                reminder.run(),
                reminder.audience().conversation(),
                earlier,
                send.to(),
                send.organization().name(),
                send.organization().site(),
                messages.stream().skip(hidden).map(DueLetter::excerpt).toList(),
                hidden);
    }

    private static Excerpt excerpt(Unread message) {
        return new Excerpt(message.sender(), message.preview());
    }
}
