package org.chatdesk.gateway.access;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.chatdesk.gateway.access.domain.Revocations;

/** The one list of this instance. */
class KnownRevocations {

    @Produces
    @Singleton
    Revocations revocations() {
        return new Revocations();
    }
}
