package org.chatdesk.gateway.fanout;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.chatdesk.gateway.fanout.domain.Continuity;
import org.chatdesk.gateway.fanout.domain.KnownHeads;
import org.chatdesk.gateway.fanout.domain.Receivers;

/** What this instance knows: who is here, and how far conversations have come. */
class Registry {

    @Produces
    @Singleton
    Receivers receivers() {
        return new Receivers();
    }

    @Produces
    @Singleton
    KnownHeads heads() {
        return new KnownHeads();
    }

    @Produces
    @Singleton
    Continuity continuity(Receivers receivers, KnownHeads heads) {
        return new Continuity(receivers, heads);
    }
}
