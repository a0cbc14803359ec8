package org.chatdesk.identity.audit.domain;

/** Remembers administrative changes. */
public interface AuditLog {
    /** Call inside the transaction that makes the change; the entry is fired for observers, too. */
    void record(AuditEntry entry);
}
