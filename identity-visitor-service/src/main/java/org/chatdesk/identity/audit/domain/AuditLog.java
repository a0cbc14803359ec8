package org.chatdesk.identity.audit.domain;

/** Remembers administrative changes. */
public interface AuditLog {
    /** Call inside the transaction that makes the change. */
    void record(AuditEntry entry);
}
