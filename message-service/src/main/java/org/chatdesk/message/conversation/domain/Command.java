package org.chatdesk.message.conversation.domain;

import java.util.List;
import java.util.UUID;
import org.chatdesk.contracts.event.Notice;
import org.jspecify.annotations.Nullable;

/** Something that somebody wants done to a conversation. */
public sealed interface Command {
    UUID organization();

    UUID conversation();

    Party by();

    /** Somebody has something to say, which they may be kept from. */
    sealed interface Utterance extends Command {}

    /** Somebody wants to have said one of their messages otherwise. */
    sealed interface Rewrite extends Utterance {
        UUID message();
    }

    /**
     * Commit a message, once for each {@code clientMessageId} of its sender.
     *
     * @param attachments the sender's uploads that go with it, each once
     */
    record Send(
            UUID organization,
            UUID conversation,
            Party by,
            String clientMessageId,
            @Nullable String channel,
            String text,
            @Nullable UUID replyTo,
            List<UUID> attachments)
            implements Utterance {
        public Send {
            attachments = attachments.stream().distinct().toList();
        }

        /** A message without files. */
        public Send(
                UUID organization,
                UUID conversation,
                Party by,
                String clientMessageId,
                @Nullable String channel,
                String text,
                @Nullable UUID replyTo) {
            this(
                    organization,
                    conversation,
                    by,
                    clientMessageId,
                    channel,
                    text,
                    replyTo,
                    List.of());
        }
    }

    /** Put one's own message in other words. */
    record Edit(UUID organization, UUID conversation, Party by, UUID message, String text)
            implements Rewrite {}

    /** Take one's own message back. */
    record Remove(UUID organization, UUID conversation, Party by, UUID message)
            implements Rewrite {}

    /** Put in a line of the system, once for each {@code key}. */
    record Announce(UUID organization, UUID conversation, Party by, String key, Notice notice)
            implements Command {}

    /** Move the reader's mark up to {@code seq}; it never moves back. */
    record MarkRead(UUID organization, UUID conversation, Party by, long seq) implements Command {}

    /** Everything up to {@code seq} has arrived on a device; the mark never moves back. */
    record MarkDelivered(UUID organization, UUID conversation, Party by, long seq)
            implements Command {}

    /** Take out of the active inbox, or bring back. */
    record SetArchived(UUID organization, UUID conversation, Party by, boolean archived)
            implements Command {}

    /** Close for writing, or open again. */
    record SetFrozen(UUID organization, UUID conversation, Party by, boolean frozen)
            implements Command {}

    /**
     * Goes on as a contact's conversation, who was this visitor before.
     *
     * @param beside whether the contact has a support conversation already
     */
    record Continue(
            UUID organization,
            UUID conversation,
            Party by,
            UUID visitor,
            UUID contact,
            boolean beside)
            implements Command {}

    /** Forget who the contact was and close. */
    record Anonymise(UUID organization, UUID conversation, Party by) implements Command {}

    /** Remove with all messages. */
    record Delete(UUID organization, UUID conversation, Party by) implements Command {}
}
