package org.chatdesk.crm.testing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.chatdesk.contracts.Topics;
import org.chatdesk.contracts.event.ConversationChanged;
import org.chatdesk.contracts.event.ConversationRef;
import org.chatdesk.contracts.event.ConversationRef.Kind;
import org.chatdesk.contracts.event.Message;
import org.chatdesk.contracts.event.MessageChanged;
import org.chatdesk.contracts.event.MessageCreated;
import org.chatdesk.contracts.event.MessageRead;
import org.chatdesk.contracts.event.MessageType;
import org.chatdesk.contracts.event.SenderRole;
import org.chatdesk.contracts.event.Tally;
import org.jspecify.annotations.Nullable;

/** A conversation as message-service keeps it: numbers every change and counts both sides. */
public final class Talk {
    private final Story story;
    private ConversationRef ref;
    private final Instant createdAt;
    private final TreeMap<Long, Tally> tallies = new TreeMap<>();
    private final List<Message> said = new ArrayList<>();
    private long head;
    private boolean archived;
    private boolean frozen;
    private boolean anonymised;
    private boolean deleted;
    private @Nullable UUID department;

    private Talk(Story story, ConversationRef ref) {
        this.story = story;
        this.ref = ref;
        createdAt = story.later();
        tallies.put(0L, Tally.NONE);
    }

    public static Talk support(Story story, UUID contact) {
        var ref =
                new ConversationRef(UUID.randomUUID(), Kind.SUPPORT, List.of(contact), null, null);
        return new Talk(story, ref);
    }

    public static Talk channel(
            Story story, UUID conversation, UUID contact, UUID ticket, String channel) {
        var ref =
                new ConversationRef(
                        conversation, Kind.TICKET_CHANNEL, List.of(contact), ticket, channel);
        return new Talk(story, ref);
    }

    public UUID id() {
        return ref.id();
    }

    public long head() {
        return head;
    }

    public Story.Line<ConversationChanged> begins() {
        return state(0);
    }

    public Story.Line<MessageCreated> byContact(String text) {
        var restored = archived;
        archived = false;
        var line = message(SenderRole.CONTACT, ref.contacts().getFirst(), text);
        if (restored) {
            state(++head);
        }
        return line;
    }

    public Story.Line<MessageCreated> byMember(UUID member, String text) {
        return message(SenderRole.AGENT, member, text);
    }

    public Story.Line<MessageCreated> bySystem(String text) {
        return message(SenderRole.SYSTEM, null, text);
    }

    /** A sender puts one of their messages in other words. */
    public Story.Line<MessageChanged> edited(Message message, String text) {
        return rewritten(message.edited(text, story.later()), MessageChanged.What.EDITED);
    }

    /** A sender takes one of their messages back. */
    public Story.Line<MessageChanged> removed(Message message) {
        return rewritten(message.removed(story.later()), MessageChanged.What.REMOVED);
    }

    /** What was said last, or before that; null while nothing was. */
    public @Nullable Message said(int fromTheEnd) {
        return fromTheEnd < said.size() ? said.get(said.size() - 1 - fromTheEnd) : null;
    }

    private Story.Line<MessageChanged> rewritten(Message after, MessageChanged.What what) {
        said.replaceAll(one -> one.id().equals(after.id()) ? after : one);
        return story.tell(
                Topics.MESSAGE_CHANGED, ref.id(), ++head, new MessageChanged(ref, after, what));
    }

    public Story.Line<MessageRead> readBy(UUID reader, SenderRole role, long seq) {
        story.later();
        var tally = tallies.floorEntry(seq).getValue();
        return story.tell(
                Topics.MESSAGE_READ, ref.id(), seq, new MessageRead(ref, reader, role, seq, tally));
    }

    public Story.Line<ConversationChanged> archived(boolean now) {
        archived = now;
        return state(++head);
    }

    public Story.Line<ConversationChanged> frozen(boolean now) {
        frozen = now;
        return state(++head);
    }

    public Story.Line<ConversationChanged> movedTo(UUID to) {
        department = to;
        return state(++head);
    }

    /** Goes on as this contact's, who was its visitor before. */
    public Story.Line<ConversationChanged> continuedBy(UUID contact) {
        ref = new ConversationRef(ref.id(), ref.kind(), List.of(contact), null, null);
        return state(++head);
    }

    public Story.Line<ConversationChanged> anonymised() {
        anonymised = true;
        archived = true;
        return state(++head);
    }

    public Story.Line<ConversationChanged> deleted() {
        deleted = true;
        return state(++head);
    }

    private Story.Line<ConversationChanged> state(long version) {
        story.later();
        var state =
                new ConversationChanged(
                        ref, null, archived, frozen, anonymised, deleted, createdAt, department);
        return story.tell(Topics.CONVERSATION_CHANGED, ref.id(), version, state);
    }

    private Story.Line<MessageCreated> message(
            SenderRole role, @Nullable UUID sender, String text) {
        var seq = ++head;
        var tally = counted(role);
        tallies.put(seq, tally);
        var message =
                new Message(
                        UUID.randomUUID(),
                        seq,
                        "client-" + seq,
                        sender,
                        role,
                        role.name(),
                        MessageType.TEXT,
                        text,
                        null,
                        story.later());
        said.add(message);
        return story.tell(
                Topics.MESSAGE_CREATED, ref.id(), seq, new MessageCreated(ref, message, tally));
    }

    private Tally counted(SenderRole role) {
        var before = tallies.lastEntry().getValue();
        return switch (role) {
            case CONTACT -> new Tally(before.fromContacts() + 1, before.fromMembers());
            case AGENT -> new Tally(before.fromContacts(), before.fromMembers() + 1);
            case SYSTEM -> before;
        };
    }
}
