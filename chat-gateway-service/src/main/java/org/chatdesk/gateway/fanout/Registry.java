package org.chatdesk.gateway.fanout;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.chatdesk.gateway.fanout.domain.Receivers;

/** The one registry of this instance. */
class Registry {

    @Produces
    @Singleton
    Receivers receivers() {
        return new Receivers();
    }
}
