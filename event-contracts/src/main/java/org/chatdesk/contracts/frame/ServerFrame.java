package org.chatdesk.contracts.frame;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chatdesk.contracts.event.AvailabilityChanged;
import org.chatdesk.contracts.event.Message;
import org.chatdesk.contracts.event.Note;
import org.chatdesk.contracts.event.PresenceSignal;
import org.chatdesk.contracts.event.SenderRole;
import org.jspecify.annotations.Nullable;

/** What a client may hear on its socket: JSON with a {@code type}. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = ServerFrame.Welcome.class, name = "welcome"),
    @JsonSubTypes.Type(value = ServerFrame.Ack.class, name = "ack"),
    @JsonSubTypes.Type(value = ServerFrame.Done.class, name = "done"),
    @JsonSubTypes.Type(value = ServerFrame.Refused.class, name = "refused"),
    @JsonSubTypes.Type(value = ServerFrame.NewMessage.class, name = "message"),
    @JsonSubTypes.Type(value = ServerFrame.Changed.class, name = "changed"),
    @JsonSubTypes.Type(value = ServerFrame.Conversation.class, name = "conversation"),
    @JsonSubTypes.Type(value = ServerFrame.Delivered.class, name = "delivered"),
    @JsonSubTypes.Type(value = ServerFrame.Read.class, name = "read"),
    @JsonSubTypes.Type(value = ServerFrame.Noted.class, name = "note"),
    @JsonSubTypes.Type(value = ServerFrame.Typing.class, name = "typing"),
    @JsonSubTypes.Type(value = ServerFrame.Presence.class, name = "presence"),
    @JsonSubTypes.Type(value = ServerFrame.Team.class, name = "team"),
    @JsonSubTypes.Type(value = ServerFrame.Ticket.class, name = "ticket"),
    @JsonSubTypes.Type(value = ServerFrame.Availability.class, name = "availability"),
    @JsonSubTypes.Type(value = ServerFrame.Heartbeat.class, name = "heartbeat"),
    @JsonSubTypes.Type(value = ServerFrame.Resync.class, name = "resync"),
})
public sealed interface ServerFrame {

    /** A visible change of a conversation: it has a number, and numbers have no gaps. */
    sealed interface Change extends ServerFrame permits NewMessage, Changed, Conversation {
        UUID conversation();

        long seq();
    }

    /** The answer to hello. {@code heads} maps {@code conv:<id>} to its last number. */
    record Welcome(String epoch, Map<String, Long> heads, long heartbeatMs)
            implements ServerFrame {}

    /** The message is committed. */
    record Ack(String clientMessageId, UUID id, long seq, Instant at) implements ServerFrame {}

    /** The message is as the sender wants it; {@code seq} is the conversation's head. */
    record Done(UUID messageId, long seq) implements ServerFrame {}

    /**
     * A frame had no effect. {@code code} is stable, {@code detail} is for people.
     *
     * @param clientMessageId of a message that was to be sent
     * @param messageId of a message that was to be edited or removed
     */
    record Refused(
            @Nullable String clientMessageId, String code, String detail, @Nullable UUID messageId)
            implements ServerFrame {

        /** A refusal of something other than an edit. */
        public Refused(@Nullable String clientMessageId, String code, String detail) {
            this(clientMessageId, code, detail, null);
        }
    }

    /** A message, for everybody who may see the conversation, its sender included. */
    record NewMessage(UUID conversation, long seq, Message message) implements Change {}

    /** An earlier message was edited or removed: this is all of it now. */
    record Changed(UUID conversation, long seq, Message message) implements Change {}

    /** The conversation's state after change number {@code seq}. */
    record Conversation(UUID conversation, long seq, boolean archived, boolean frozen)
            implements Change {}

    /** Everything up to {@code seq} has arrived on a device of somebody; cumulative. */
    record Delivered(UUID conversation, UUID readerId, SenderRole readerRole, long seq)
            implements ServerFrame {}

    /** Somebody has read up to {@code seq}; cumulative. */
    record Read(UUID conversation, UUID readerId, SenderRole readerRole, long seq)
            implements ServerFrame {}

    /** A note as it is now (members only); the greater version of a note wins. */
    record Noted(UUID conversation, Note note) implements ServerFrame {}

    /** Somebody is writing; forget it after five seconds without a renewal. */
    record Typing(
            UUID conversation,
            UUID senderId,
            SenderRole senderRole,
            String senderName,
            boolean active)
            implements ServerFrame {}

    /** How present people are now, of whom this socket wants to hear. */
    record Presence(List<Person> people) implements ServerFrame {}

    /**
     * Somebody, as far as they are there.
     *
     * @param lastSeenAt UTC; absent while they are there, when nobody knows, and for contacts
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Person(
            UUID subject,
            SenderRole role,
            PresenceSignal.State state,
            @Nullable Instant lastSeenAt) {}

    /**
     * Whether anybody is there who may answer this contact (contacts only). Comes once the contact
     * has said how present they are, and when it changes; who it is and how many it does not tell.
     */
    record Team(boolean present) implements ServerFrame {}

    /** A ticket has a newer version (members only). */
    record Ticket(UUID ticket, long version) implements ServerFrame {}

    /**
     * The organization has opened, closed or changed its hours (contacts only).
     *
     * @param opensAt the next opening; absent while open, and when none is in sight
     * @param closesAt the end of this opening; absent while closed, and when none is in sight
     * @param mode what contacts may do while it is closed
     */
    record Availability(
            boolean open,
            @Nullable Instant opensAt,
            @Nullable Instant closesAt,
            AvailabilityChanged.Mode mode)
            implements ServerFrame {}

    /** Still here; {@code heads} shows silent loss. */
    record Heartbeat(Map<String, Long> heads) implements ServerFrame {}

    /** Continuity of the stream cannot be proven: fetch it again. */
    record Resync(String stream) implements ServerFrame {}
}
