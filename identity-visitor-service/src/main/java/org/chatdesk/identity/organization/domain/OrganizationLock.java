package org.chatdesk.identity.organization.domain;

import java.util.UUID;

/** Makes changes that count something in an organization come one after the other. */
public interface OrganizationLock {

    /** Waits for its turn, which ends with the transaction; false when there is no such one. */
    boolean hold(UUID organization);
}
