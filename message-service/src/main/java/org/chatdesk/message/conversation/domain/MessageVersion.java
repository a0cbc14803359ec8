package org.chatdesk.message.conversation.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.chatdesk.contracts.event.Message;
import org.chatdesk.contracts.event.MessageChanged.What;

/**
 * What a message said from one moment on, until the next version.
 *
 * @param removed nothing more: its sender took it back
 */
public record MessageVersion(String content, Instant at, boolean removed) {

    /** A change of a message as it is kept: what it said until then. */
    public record Replaced(String before, What what, Instant at) {}

    /** All versions of a message, the one it was sent with first. */
    public static List<MessageVersion> of(Message now, List<Replaced> replaced) {
        var versions = new ArrayList<MessageVersion>();
        var since = now.createdAt();
        for (var change : replaced) {
            versions.add(new MessageVersion(change.before(), since, false));
            since = change.at();
        }
        versions.add(new MessageVersion(now.content(), since, now.removedAt() != null));
        return versions;
    }
}
