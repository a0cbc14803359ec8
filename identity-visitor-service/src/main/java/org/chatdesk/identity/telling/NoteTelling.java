package org.chatdesk.identity.telling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import org.chatdesk.identity.audit.domain.AuditEntry;
import org.chatdesk.identity.audit.domain.AuditLog;
import org.chatdesk.kit.telling.TellingStarted;

/** Remembers that the operator had this service tell again. */
@ApplicationScoped
class NoteTelling {
    private final AuditLog audit;

    NoteTelling(AuditLog audit) {
        this.audit = audit;
    }

    @Transactional
    void started(@Observes TellingStarted started) {
        var by = started.by();
        audit.record(
                new AuditEntry(
                        by.organization(),
                        by.actor(),
                        "telling.started",
                        "identity",
                        null,
                        null,
                        started.telling().startedAt()));
    }
}
