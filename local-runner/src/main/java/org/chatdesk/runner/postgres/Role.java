package org.chatdesk.runner.postgres;

/** A database role that may sign in. Names are plain identifiers; the password is generated. */
public record Role(String name, String password) {
    public Role {
        if (!name.matches("[a-z][a-z0-9_]{0,62}")) {
            throw new IllegalArgumentException("Not a plain role name: " + name);
        }
    }

    @Override
    public String toString() {
        return "Role[" + name + "]";
    }
}
