package org.chatdesk.kit.inbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/** How events are consumed. */
@ConfigMapping(prefix = "chatdesk.inbox")
interface InboxSettings {

    /**
     * Events of one organization that one transaction may take in. One for a service whose effects
     * are committed by others than that transaction.
     */
    @WithDefault("200")
    @Min(1)
    @Max(500)
    int eventsATransaction();

    /** The same for topics that say of themselves that they may. */
    @WithDefault("200")
    @Min(1)
    @Max(500)
    int gatheredATransaction();
}
