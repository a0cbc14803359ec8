package org.chatdesk.message.conversation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.chatdesk.contracts.event.Message;
import org.chatdesk.contracts.event.SenderRole;
import org.chatdesk.contracts.event.Tally;
import org.chatdesk.message.conversation.domain.Change;
import org.chatdesk.message.conversation.domain.Conversation;
import org.chatdesk.message.conversation.domain.Cursor;
import org.chatdesk.message.conversation.domain.MessageVersion;
import org.chatdesk.message.conversation.domain.Page;
import org.chatdesk.message.conversation.domain.Party;
import org.chatdesk.message.conversation.store.Conversations;
import org.chatdesk.message.conversation.store.Epoch;
import org.chatdesk.message.conversation.store.History;
import org.chatdesk.message.conversation.store.MessageVersions;

/**
 * Shows conversations to those who may see them; to everybody else they do not exist. The head is
 * read first, and nothing above it is shown with it: what is committed meanwhile comes as a frame.
 */
@ApplicationScoped
public class ReadConversation {
    private static final Cursor NOT_READ =
            new Cursor(new UUID(0, 0), SenderRole.CONTACT, null, 0, Tally.NONE, Instant.EPOCH, 0);

    private final Conversations conversations;
    private final History history;
    private final MessageVersions versions;
    private final Epoch epoch;

    ReadConversation(
            Conversations conversations, History history, MessageVersions versions, Epoch epoch) {
        this.conversations = conversations;
        this.history = history;
        this.versions = versions;
        this.epoch = epoch;
    }

    /** A page of messages and the head they were read at. */
    public record Messages(List<Message> messages, long head) {}

    /** Changes, the head they were read at, and everybody's marks. */
    public record Changes(
            UUID conversation, List<Change> changes, long head, List<Cursor> cursors) {}

    /** A conversation as its reader finds it. */
    public record Found(Conversation conversation, long readUpTo, long unread) {}

    public String epoch() {
        return epoch.value();
    }

    public Optional<Messages> messages(UUID organization, UUID id, Party reader, Page page) {
        return visible(organization, id, reader)
                .map(found ->
                        new Messages(
                                history.messages(organization, id, page.upTo(found.head())),
                                found.head()));
    }

    public Optional<Changes> changes(
            UUID organization, UUID id, Party reader, long after, int limit) {
        return visible(organization, id, reader)
                .map(found ->
                        new Changes(
                                id,
                                history.changes(organization, id, after, found.head(), limit),
                                found.head(),
                                history.cursors(organization, id)));
    }

    /** What a message has said, oldest first; empty when the reader may not see it. */
    public List<MessageVersion> versions(UUID organization, UUID id, Party reader, UUID message) {
        return visible(organization, id, reader)
                .map(_ -> versions.of(organization, id, message))
                .orElse(List.of());
    }

    /** How far everybody has come. */
    public Optional<List<Cursor>> marks(UUID organization, UUID id, Party reader) {
        return visible(organization, id, reader).map(_ -> history.cursors(organization, id));
    }

    public List<Found> ofContact(UUID organization, UUID contact, Party reader) {
        return conversations.ofContact(organization, contact).stream()
                .map(conversation -> found(conversation, reader))
                .toList();
    }

    public Found found(Conversation conversation, Party reader) {
        var mark =
                history.cursors(conversation.organization(), conversation.id()).stream()
                        .filter(cursor -> cursor.reader().equals(reader.id()))
                        .findFirst()
                        .orElse(NOT_READ);
        return new Found(
                conversation, mark.seq(), conversation.unread(reader.role(), mark.tally()));
    }

    public Optional<Conversation> visible(UUID organization, UUID id, Party reader) {
        return conversations.find(organization, id).filter(found -> found.isVisibleTo(reader));
    }

    /** The conversation of one channel of a ticket. */
    public Optional<Conversation> channel(UUID organization, UUID ticket, String channelType) {
        return conversations.ofTicket(organization, ticket).stream()
                .filter(channel -> channelType.equals(channel.ref().channel()))
                .findFirst();
    }
}
