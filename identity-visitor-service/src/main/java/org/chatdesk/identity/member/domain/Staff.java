package org.chatdesk.identity.member.domain;

import java.util.UUID;

/** Knows who works for an organization; call inside a transaction that may see it. */
public interface Staff {
    /** Whether an active member has this address, in whatever case. */
    boolean has(UUID organization, String email);
}
