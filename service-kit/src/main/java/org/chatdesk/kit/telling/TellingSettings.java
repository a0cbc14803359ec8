package org.chatdesk.kit.telling;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/** How fast a service tells again: others use its database and Kafka meanwhile. */
@ConfigMapping(prefix = "chatdesk.telling")
interface TellingSettings {

    @WithDefault("200")
    @Min(1)
    @Max(1000)
    int rowsAPage();

    /** Between two pages. */
    @WithDefault("20ms")
    Duration pause();

    /** Whoever has told of no progress for so long is taken for dead; longer than Kafka's tries. */
    @WithDefault("3m")
    Duration claim();
}
