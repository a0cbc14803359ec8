package org.chatdesk.message.conversation.domain;

import java.time.Instant;
import java.util.UUID;
import org.chatdesk.contracts.event.ConversationChanged;
import org.chatdesk.contracts.event.ConversationRef;
import org.chatdesk.contracts.event.SenderRole;
import org.chatdesk.contracts.event.Tally;
import org.jspecify.annotations.Nullable;

/**
 * A conversation's state.
 *
 * @param head the number of its last change
 * @param tally counts all its messages
 */
public record Conversation(
        UUID organization,
        ConversationRef ref,
        @Nullable String title,
        boolean archived,
        boolean frozen,
        boolean anonymised,
        boolean deleted,
        long head,
        Tally tally,
        Instant createdAt) {

    /** A conversation in which nothing has happened yet. */
    public static Conversation fresh(
            UUID organization, ConversationRef ref, @Nullable String title, Instant now) {
        return new Conversation(
                organization, ref, title, false, false, false, false, 0, Tally.NONE, now);
    }

    public UUID id() {
        return ref.id();
    }

    /** Contacts see their own; members see every conversation of their organization. */
    public boolean isVisibleTo(Party party) {
        return !deleted
                && (party.role() != SenderRole.CONTACT || ref.contacts().contains(party.id()));
    }

    /** How many messages of the other side stand behind {@code read}. */
    public long unread(SenderRole reader, Tally read) {
        return reader == SenderRole.CONTACT
                ? tally.fromMembers() - read.fromMembers()
                : tally.fromContacts() - read.fromContacts();
    }

    public ConversationChanged asEvent() {
        return new ConversationChanged(
                ref, title, archived, frozen, anonymised, deleted, createdAt);
    }

    Conversation withMessageFrom(SenderRole sender) {
        var counted =
                switch (sender) {
                    case CONTACT -> new Tally(tally.fromContacts() + 1, tally.fromMembers());
                    case AGENT -> new Tally(tally.fromContacts(), tally.fromMembers() + 1);
                    case SYSTEM -> tally;
                };
        return new Conversation(
                organization,
                ref,
                title,
                archived,
                frozen,
                anonymised,
                deleted,
                head + 1,
                counted,
                createdAt);
    }

    Conversation withArchived(boolean now) {
        return changed(now, frozen, anonymised, deleted);
    }

    Conversation withFrozen(boolean now) {
        return changed(archived, now, anonymised, deleted);
    }

    Conversation anonymous() {
        return changed(archived, true, true, deleted);
    }

    Conversation gone() {
        return changed(archived, true, anonymised, true);
    }

    private Conversation changed(boolean arch, boolean froz, boolean anon, boolean del) {
        return new Conversation(
                organization, ref, title, arch, froz, anon, del, head + 1, tally, createdAt);
    }
}
