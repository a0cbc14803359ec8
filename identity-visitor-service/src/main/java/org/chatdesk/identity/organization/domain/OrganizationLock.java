package org.chatdesk.identity.organization.domain;

import java.util.UUID;

/** Makes changes that count something in an organization come one after the other. */
public interface OrganizationLock {

    /** Waits for its turn; it ends with the transaction. */
    void hold(UUID organization);
}
