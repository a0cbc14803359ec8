package org.chatdesk.runner.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;

/** Versions of what is carried along, as the parent POM names them. */
public final class Versions {
    private static final Properties ALL = read();

    private Versions() {}

    public static String of(String what) {
        return Objects.requireNonNull(ALL.getProperty(what), what);
    }

    private static Properties read() {
        try (InputStream in = Versions.class.getResourceAsStream("/versions.properties")) {
            var versions = new Properties();
            versions.load(Objects.requireNonNull(in));
            return versions;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
