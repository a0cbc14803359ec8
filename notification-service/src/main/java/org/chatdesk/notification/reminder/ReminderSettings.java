package org.chatdesk.notification.reminder;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.chatdesk.notification.reminder.domain.Backoff;

/** How reminders go out. */
@ConfigMapping(prefix = "chatdesk.reminder")
interface ReminderSettings {

    /** How many letters one round claims and tries side by side. */
    @WithDefault("20")
    @Min(1)
    @Max(200)
    int lettersARound();

    /**
     * How long a claim stands while its letter is tried; longer than any try takes. After that
     * whoever claimed it is taken for dead.
     */
    @WithDefault("1m")
    Duration claim();

    /** The pause after a first try that failed; doubled after each further one. */
    @WithDefault("5s")
    Duration firstPause();

    @WithDefault("5m")
    Duration longestPause();

    default Backoff backoff() {
        return new Backoff(firstPause(), longestPause());
    }
}
