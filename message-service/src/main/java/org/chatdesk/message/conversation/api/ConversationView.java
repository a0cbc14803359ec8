package org.chatdesk.message.conversation.api;

import java.util.Locale;
import java.util.UUID;
import org.chatdesk.message.conversation.ReadConversation.Found;
import org.jspecify.annotations.Nullable;

/**
 * A conversation as its reader finds it.
 *
 * @param kind {@code support}, {@code ticket_channel} or {@code booking}
 * @param head the number of its last change
 * @param unread messages of the other side behind {@code readUpTo}
 */
record ConversationView(
        UUID id,
        String kind,
        long head,
        long unread,
        long readUpTo,
        boolean archived,
        boolean frozen,
        @Nullable String title) {

    static ConversationView of(Found found) {
        var conversation = found.conversation();
        return new ConversationView(
                conversation.id(),
                conversation.ref().kind().name().toLowerCase(Locale.ROOT),
                conversation.head(),
                found.unread(),
                found.readUpTo(),
                conversation.archived(),
                conversation.frozen(),
                conversation.title());
    }
}
