/**
 * The audit log (I13). Every administrative change is one entry, written in the transaction that
 * makes the change: who, what, before, after, when. Use cases of other features add entries through
 * {@link org.chatdesk.identity.audit.domain.AuditLog}; administrators read them, newest first.
 * Entries hold no secrets.
 */
@NullMarked
package org.chatdesk.identity.audit;

import org.jspecify.annotations.NullMarked;
