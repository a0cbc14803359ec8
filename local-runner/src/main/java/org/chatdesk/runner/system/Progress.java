package org.chatdesk.runner.system;

import java.time.Duration;
import org.chatdesk.runner.settings.Part;

/** Hears what happens while a system starts or stops. */
public interface Progress {
    void ready(Part part, Duration after);

    void stopped(Part part);

    /** Says nothing to nobody. */
    static Progress silent() {
        return new Progress() {
            @Override
            public void ready(Part part, Duration after) {}

            @Override
            public void stopped(Part part) {}
        };
    }
}
