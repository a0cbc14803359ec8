package org.chatdesk.kit.testing.guard;

import java.util.UUID;

/**
 * An operation of an OpenAPI file.
 *
 * @param path with its parameters in braces
 */
record Operation(String method, String path) {
    /** The path with this id in place of each parameter. */
    String with(String id) {
        return path.replaceAll("\\{[^}]+}", id);
    }

    String withAnyId() {
        return with(UUID.randomUUID().toString());
    }

    boolean hasParameters() {
        return path.contains("{");
    }

    boolean hasBody() {
        return !method.equals("GET") && !method.equals("DELETE");
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
