package org.chatdesk.runner.system;

import org.chatdesk.runner.process.PidFile;
import org.chatdesk.runner.settings.Part;
import org.chatdesk.runner.settings.Settings;

/** The process of a part, from outside. */
final class PidOf {
    private PidOf() {}

    static ProcessHandle part(Settings settings, Part part) {
        return PidFile.find(settings.pidFile(part)).orElseThrow();
    }
}
