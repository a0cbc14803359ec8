package org.chatdesk.runner.process;

import java.nio.file.Path;

/** A part ended or did not get ready. Carries the end of its log. */
public final class StartFailed extends RunnerException {
    private static final long serialVersionUID = 1L;
    private static final int SHOWN_LINES = 40;

    public StartFailed(String part, String why, Path log) {
        super(
                "%s %s. The end of %s:%n%s"
                        .formatted(part, why, log, LogTail.read(log, SHOWN_LINES).indent(4)));
    }
}
