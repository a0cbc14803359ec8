package org.chatdesk.gateway.socket.domain;

import java.util.List;
import java.util.UUID;
import org.chatdesk.gateway.fanout.domain.Receiver;
import org.jspecify.annotations.Nullable;

/** Somebody who hears what their token lets them hear, by socket or by poll. */
public interface Subscriber extends Receiver {
    SocketCaller caller();

    @Override
    default UUID organization() {
        return caller().organization();
    }

    @Override
    default UUID subject() {
        return caller().subject();
    }

    @Override
    default boolean isMember() {
        return caller().isMember();
    }

    @Override
    default @Nullable UUID department() {
        return caller().department();
    }

    @Override
    default List<UUID> departments() {
        return caller().departments();
    }
}
