package org.chatdesk.identity.organization.domain;

import java.util.UUID;

/** Finds organizations; call inside a transaction that may see the one asked for. */
public interface Organizations {

    /** Throws {@link IllegalArgumentException} when there is none: ids come from our own rows. */
    Organization get(UUID id);

    /** Until the transaction ends, changes of what belongs to it come one after the other. */
    void hold(UUID id);
}
