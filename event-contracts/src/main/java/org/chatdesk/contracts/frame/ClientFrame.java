package org.chatdesk.contracts.frame;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.UUID;
import org.chatdesk.contracts.event.PresenceSignal;
import org.jspecify.annotations.Nullable;

/** What a client may say on its socket: JSON with a {@code type}, at most 16 KiB a frame. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = ClientFrame.Hello.class, name = "hello"),
    @JsonSubTypes.Type(value = ClientFrame.Send.class, name = "send"),
    @JsonSubTypes.Type(value = ClientFrame.Edit.class, name = "edit"),
    @JsonSubTypes.Type(value = ClientFrame.Remove.class, name = "remove"),
    @JsonSubTypes.Type(value = ClientFrame.Read.class, name = "read"),
    @JsonSubTypes.Type(value = ClientFrame.Received.class, name = "received"),
    @JsonSubTypes.Type(value = ClientFrame.Typing.class, name = "typing"),
    @JsonSubTypes.Type(value = ClientFrame.Presence.class, name = "presence"),
    @JsonSubTypes.Type(value = ClientFrame.Renew.class, name = "renew"),
})
public sealed interface ClientFrame {

    /** The first frame, within five seconds: where to go on. */
    record Hello(@Nullable List<Resume> resume) implements ClientFrame {}

    /** Up to which change a stream ({@code conv:<id>}) is known, in which epoch. */
    record Resume(String stream, @Nullable String epoch, long seq) {}

    /** A message to commit; answered by ack or refused, matched by {@code clientMessageId}. */
    record Send(
            UUID conversation,
            String clientMessageId,
            @Nullable String channel,
            String text,
            @Nullable List<UUID> attachments,
            @Nullable UUID replyTo)
            implements ClientFrame {}

    /** Other words for one's own message; answered by done or refused. */
    record Edit(UUID conversation, UUID messageId, String text) implements ClientFrame {}

    /** Takes one's own message back; answered by done or refused. */
    record Remove(UUID conversation, UUID messageId) implements ClientFrame {}

    /** Everything up to {@code seq} was seen by a person. */
    record Read(UUID conversation, long seq) implements ClientFrame {}

    /** Everything up to {@code seq} has arrived on this device. */
    record Received(String stream, long seq) implements ClientFrame {}

    /** The person is writing, or has stopped. */
    record Typing(UUID conversation, boolean active) implements ClientFrame {}

    /**
     * How present the person is on this device, and whose presence they want to hear of from now
     * on. Without this frame they are active, and hear of nobody.
     *
     * @param state active or away
     * @param watch at most 100 members or contacts; whoever is not in it is watched no more
     */
    record Presence(PresenceSignal.State state, @Nullable List<UUID> watch)
            implements ClientFrame {}

    /** A fresh token of the same subject, before the old one ends. */
    record Renew(String token) implements ClientFrame {}
}
