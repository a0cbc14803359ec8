package org.chatdesk.gateway.fanout.domain;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody who is connected. */
public interface Receiver {

    UUID organization();

    /** The member or contact. */
    UUID subject();

    boolean isMember();

    /** Whom a contact speaks with; null where they named none, and for members. */
    @Nullable UUID department();

    /** Where a member works; nowhere for contacts. */
    default List<UUID> departments() {
        return List.of();
    }

    /** Never blocks; a receiver that cannot keep up is closed by itself. */
    void push(Delivery delivery);

    /** What it was told leads nowhere any more: it has to come again and be told from the store. */
    void startAnew();
}
