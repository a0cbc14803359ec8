package org.chatdesk.runner.cli;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import org.chatdesk.runner.process.RunnerException;
import org.chatdesk.runner.settings.Part;
import org.chatdesk.runner.system.ChatDeskSystem;

/**
 * Starts fallen parts again, a few times each: what falls every time is left for people to look at.
 */
final class Revival {
    private static final int MOST_TIMES = 5;
    private final Map<Part, Integer> times = new EnumMap<>(Part.class);
    private final ChatDeskSystem system;
    private final Consumer<String> log;

    Revival(ChatDeskSystem system, Consumer<String> log) {
        this.system = system;
        this.log = log;
    }

    void raiseFallen() {
        for (Part part : system.fallen()) {
            int time = times.merge(part, 1, Integer::sum);
            if (time <= MOST_TIMES) {
                raise(part);
            } else if (time == MOST_TIMES + 1) {
                log.accept(part.title() + " keeps falling. It is left down.");
            }
        }
    }

    private void raise(Part part) {
        log.accept(part.title() + " ended by itself. Starting it again.");
        try {
            system.start(part);
            log.accept(part.title() + " is back.");
        } catch (RunnerException e) {
            log.accept(part.title() + " did not come back: " + e.getMessage());
        }
    }
}
