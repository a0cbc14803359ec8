package org.chatdesk.identity.block.domain;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whether somebody comes from where nobody may. */
public interface BlockedAddresses {

    /** {@code address} as text; an unknown one is not blocked. */
    boolean contain(UUID organization, @Nullable String address);
}
