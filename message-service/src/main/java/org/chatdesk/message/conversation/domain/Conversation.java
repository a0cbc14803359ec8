package org.chatdesk.message.conversation.domain;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.chatdesk.contracts.event.ConversationChanged;
import org.chatdesk.contracts.event.ConversationRef;
import org.chatdesk.contracts.event.SenderRole;
import org.chatdesk.contracts.event.Tally;
import org.jspecify.annotations.Nullable;

/**
 * A conversation's state.
 *
 * @param formerContact the visitor who wrote in it before they became its contact
 * @param continued stands beside its contact's own support conversation
 * @param department whom its contact speaks with; null where none was named
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
        @Nullable UUID formerContact,
        boolean continued,
        @Nullable UUID department,
        long head,
        Tally tally,
        Instant createdAt) {

    /** A conversation in which nothing has happened yet. */
    public static Conversation fresh(
            UUID organization, ConversationRef ref, @Nullable String title, Instant now) {
        return new Conversation(
                organization,
                ref,
                title,
                false,
                false,
                false,
                false,
                null,
                false,
                null,
                0,
                Tally.NONE,
                now);
    }

    /** The support conversation of somebody to whom none of this has happened yet. */
    public static Conversation support(UUID organization, UUID id, Party contact, Instant now) {
        var who = Objects.requireNonNull(contact.id(), "A support conversation is somebody's");
        var ref = new ConversationRef(id, ConversationRef.Kind.SUPPORT, List.of(who), null, null);
        return fresh(organization, ref, null, now).with(contact.department(), 0);
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
                ref, title, archived, frozen, anonymised, deleted, createdAt, department);
    }

    /** Whom the contact asks for here; null is anybody. A ticket's channel has no department. */
    public @Nullable UUID askedBy(Party contact) {
        return ref.kind() == ConversationRef.Kind.SUPPORT ? contact.department() : null;
    }

    /** Who names no department stays where they are. */
    boolean isMovedBy(Party contact) {
        var asked = askedBy(contact);
        return asked != null && !asked.equals(department);
    }

    Conversation movedTo(@Nullable UUID department) {
        return with(department, head + 1);
    }

    Conversation withMessageRewritten() {
        return with(department, head + 1);
    }

    private Conversation with(@Nullable UUID nowOf, long nowHead) {
        return new Conversation(
                organization,
                ref,
                title,
                archived,
                frozen,
                anonymised,
                deleted,
                formerContact,
                continued,
                nowOf,
                nowHead,
                tally,
                createdAt);
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
                formerContact,
                continued,
                department,
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

    /** The visitor's place is the contact's now; nothing is copied or numbered anew. */
    Conversation continuedBy(UUID visitor, UUID contact, boolean beside) {
        var contacts =
                ref.contacts().stream().map(one -> one.equals(visitor) ? contact : one).toList();
        var now = new ConversationRef(ref.id(), ref.kind(), contacts, ref.ticket(), ref.channel());
        return new Conversation(
                organization,
                now,
                title,
                archived,
                frozen,
                anonymised,
                deleted,
                visitor,
                beside && ref.kind() == ConversationRef.Kind.SUPPORT,
                department,
                head + 1,
                tally,
                createdAt);
    }

    Conversation anonymous() {
        return changed(archived, true, true, deleted);
    }

    Conversation gone() {
        return changed(archived, true, anonymised, true);
    }

    private Conversation changed(boolean arch, boolean froz, boolean anon, boolean del) {
        return new Conversation(
                organization,
                ref,
                title,
                arch,
                froz,
                anon,
                del,
                formerContact,
                continued,
                department,
                head + 1,
                tally,
                createdAt);
    }
}
