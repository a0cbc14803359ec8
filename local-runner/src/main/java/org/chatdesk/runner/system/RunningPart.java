package org.chatdesk.runner.system;

import java.time.Duration;
import org.chatdesk.runner.process.ChildProcess;
import org.chatdesk.runner.process.StartCache;

/** A part that was started, whether it is a process of its own or lives in this JVM. */
interface RunningPart {
    /** How long an orderly end may take. */
    Duration USUALLY = Duration.ofSeconds(20);

    /** The same when a start-up cache is written at the end. */
    Duration WITH_CACHE = Duration.ofMinutes(3);

    void stop();

    void kill9();

    boolean alive();

    /** Sends its process a signal by name. */
    void signal(String name);

    static RunningPart of(ChildProcess process, String signal, StartCache cache) {
        return new RunningPart() {
            @Override
            public void stop() {
                process.stop(signal, cache.isBeingMade() ? WITH_CACHE : USUALLY);
                cache.programEnded();
            }

            @Override
            public void kill9() {
                process.kill9();
            }

            @Override
            public boolean alive() {
                return process.alive();
            }

            @Override
            public void signal(String name) {
                process.signal(name);
            }
        };
    }

    /** A server in this JVM cannot be killed alone: it is stopped. */
    static RunningPart inside(Runnable stop) {
        return new RunningPart() {
            private volatile boolean alive = true;

            @Override
            public void stop() {
                alive = false;
                stop.run();
            }

            @Override
            public void kill9() {
                stop();
            }

            @Override
            public boolean alive() {
                return alive;
            }

            @Override
            public void signal(String name) {
                throw new IllegalStateException("It is no process of its own");
            }
        };
    }
}
