package org.chatdesk.deploy.compose;

import java.util.Map;
import java.util.stream.Collectors;

/** A file of {@code NAME=value} lines. */
record EnvExample(Map<String, String> values) {

    /** A name that is given twice is an error. */
    static EnvExample parse(String text) {
        return new EnvExample(
                text.lines()
                        .filter(line -> !line.isBlank() && !line.startsWith("#"))
                        .map(line -> line.split("=", 2))
                        .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1])));
    }
}
