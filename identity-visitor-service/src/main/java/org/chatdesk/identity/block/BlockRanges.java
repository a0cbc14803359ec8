package org.chatdesk.identity.block;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.chatdesk.contracts.AddressRange;
import org.chatdesk.contracts.Refusal;
import org.chatdesk.identity.audit.domain.AuditEntry;
import org.chatdesk.identity.audit.domain.AuditLog;
import org.chatdesk.identity.block.domain.BlockedRange;
import org.chatdesk.identity.block.domain.RangeDraft;
import org.chatdesk.identity.block.store.BlockTable;
import org.chatdesk.identity.organization.domain.OrganizationNews;
import org.chatdesk.kit.caller.Caller;
import org.chatdesk.kit.id.Ids;
import org.chatdesk.kit.outcome.Result;
import org.jspecify.annotations.Nullable;

/** Administrators shut out whoever comes from some addresses. */
@ApplicationScoped
public class BlockRanges {
    private static final int MOST = 1_000;
    private static final Refusal COVERS_YOURSELF =
            Refusal.conflict(
                    "block.covers-yourself",
                    "Your own address lies in this range. Confirm that you mean it.");
    private static final Refusal TOO_MANY =
            Refusal.conflict("block.too-many-ranges", "An organization has at most 1,000 ranges.");

    private final BlockTable blocks;
    private final OrganizationNews news;
    private final AuditLog audit;
    private final Clock clock;

    BlockRanges(BlockTable blocks, OrganizationNews news, AuditLog audit, Clock clock) {
        this.blocks = blocks;
        this.news = news;
        this.audit = audit;
        this.clock = clock;
    }

    /** Oldest first. */
    @Transactional
    public List<BlockedRange> list(UUID organization) {
        return blocks.ranges(organization);
    }

    /** {@code ownAddress} is where the administrator sits; null when nobody knows. */
    @Transactional
    public Result<BlockedRange> block(
            Caller.Member by, RangeDraft draft, @Nullable String ownAddress) {
        var faults = draft.faults();
        if (!faults.isEmpty()) {
            return Result.invalid(faults);
        }
        var range = draft.parsed().orElseThrow();
        if (!draft.confirmed() && ownAddress != null && range.contains(ownAddress)) {
            return Result.refused(COVERS_YOURSELF);
        }
        if (blocks.ranges(by.organization()).size() >= MOST) {
            return Result.refused(TOO_MANY);
        }
        return add(by, range, draft.note());
    }

    private Result<BlockedRange> add(Caller.Member by, AddressRange range, @Nullable String note) {
        var now = clock.instant();
        var blocked = new BlockedRange(Ids.next(), range.toString(), note, by.name(), now);
        if (!blocks.add(by.organization(), blocked)) {
            return Result.invalid("range", "taken");
        }
        tell(by, "block.range-blocked", blocked.range(), null, blocked, now);
        return Result.done(blocked);
    }

    @Transactional
    public Result<UUID> unblock(Caller.Member by, UUID id) {
        var known =
                blocks.ranges(by.organization()).stream()
                        .filter(range -> range.id().equals(id))
                        .findFirst();
        if (known.isEmpty()) {
            return Result.refused(Refusal.NOT_FOUND);
        }
        blocks.removeRange(by.organization(), id);
        var range = known.get();
        tell(by, "block.range-unblocked", range.range(), range, null, clock.instant());
        return Result.done(id);
    }

    private void tell(
            Caller.Member by,
            String action,
            String subject,
            @Nullable BlockedRange before,
            @Nullable BlockedRange after,
            Instant now) {
        news.changed(by.organization(), by.actor(), now);
        audit.record(
                new AuditEntry(by.organization(), by.actor(), action, subject, before, after, now));
    }
}
