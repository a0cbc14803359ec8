package org.chatdesk.identity.block;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.chatdesk.contracts.Faults;
import org.chatdesk.contracts.Refusal;
import org.chatdesk.identity.audit.domain.AuditEntry;
import org.chatdesk.identity.audit.domain.AuditLog;
import org.chatdesk.identity.block.domain.BlockedContact;
import org.chatdesk.identity.block.store.BlockTable;
import org.chatdesk.identity.contact.domain.Contact;
import org.chatdesk.identity.contact.domain.ContactKeeper;
import org.chatdesk.kit.caller.Caller;
import org.chatdesk.kit.outcome.Result;
import org.jspecify.annotations.Nullable;

/** Administrators shut contacts out and let them in again. */
@ApplicationScoped
public class BlockContacts {
    private static final int LONGEST_REASON = 500;
    private static final int MOST_SHOWN = 1_000;

    private final ContactKeeper contacts;
    private final BlockTable blocks;
    private final AuditLog audit;
    private final Clock clock;

    BlockContacts(ContactKeeper contacts, BlockTable blocks, AuditLog audit, Clock clock) {
        this.contacts = contacts;
        this.blocks = blocks;
        this.audit = audit;
        this.clock = clock;
    }

    /** Newest first, at most 1,000. */
    @Transactional
    public List<BlockedContact> list(UUID organization) {
        return blocks.contacts(organization, MOST_SHOWN);
    }

    /** Blocking somebody again changes nothing. */
    @Transactional
    public Result<BlockedContact> block(Caller.Member by, UUID id, @Nullable String reason) {
        var faults = new Faults();
        faults.optionalText("reason", reason, LONGEST_REASON);
        if (!faults.found().isEmpty()) {
            return Result.invalid(faults.found());
        }
        var now = clock.instant();
        var organization = by.organization();
        var contact = contacts.setBlocked(organization, id, true, by.actor(), now);
        if (contact.isEmpty()) {
            return Result.refused(Refusal.NOT_FOUND);
        }
        var blocked = blocked(contact.get(), reason, by.name());
        if (blocks.add(organization, blocked)) {
            note(by, "block.contact-blocked", blocked.name(), null, blocked);
        }
        return Result.done(blocks.contact(organization, id).orElse(blocked));
    }

    private BlockedContact blocked(Contact contact, @Nullable String reason, String by) {
        return new BlockedContact(
                contact.id(), contact.name(), contact.type(), reason, by, clock.instant());
    }

    /** Unblocking somebody who is not blocked changes nothing. */
    @Transactional
    public Result<UUID> unblock(Caller.Member by, UUID id) {
        var now = clock.instant();
        var organization = by.organization();
        var before = blocks.contact(organization, id);
        if (contacts.setBlocked(organization, id, false, by.actor(), now).isEmpty()) {
            return Result.refused(Refusal.NOT_FOUND);
        }
        if (before.isPresent()) {
            blocks.removeContact(organization, id);
            note(by, "block.contact-unblocked", before.get().name(), before.get(), null);
        }
        return Result.done(id);
    }

    private void note(
            Caller.Member by,
            String action,
            String subject,
            @Nullable BlockedContact before,
            @Nullable BlockedContact after) {
        var now = clock.instant();
        audit.record(
                new AuditEntry(by.organization(), by.actor(), action, subject, before, after, now));
    }
}
