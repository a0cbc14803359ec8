package org.chatdesk.identity.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.chatdesk.identity.audit.domain.Audited;
import org.chatdesk.identity.audit.store.AuditTable;
import org.jspecify.annotations.Nullable;

/** Shows what administrators have changed, newest first. */
@ApplicationScoped
public class ReadAuditLog {
    private final AuditTable entries;

    ReadAuditLog(AuditTable entries) {
        this.entries = entries;
    }

    /** See {@link AuditTable#page}. */
    @Transactional
    public List<Audited> page(
            UUID organization,
            @Nullable UUID before,
            @Nullable String area,
            @Nullable UUID actor,
            int limit) {
        return entries.page(organization, before, area, actor, limit);
    }
}
