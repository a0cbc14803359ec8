package org.chatdesk.message.conversation;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/** How changes of conversations are written. */
@ConfigMapping(prefix = "chatdesk.message.writer")
public interface WriterSettings {

    /** Writers side by side; each conversation always has the same one. */
    @WithDefault("2")
    @Min(1)
    @Max(64)
    int lanes();

    /** Commands that one commit may hold. */
    @WithDefault("500")
    @Min(1)
    @Max(5000)
    int largestBatch();

    /** Commands that may wait in a lane before callers are told to try again. */
    @WithDefault("10000")
    @Min(1)
    @Max(1_000_000)
    int longestQueue();
}
