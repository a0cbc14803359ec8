package org.chatdesk.runner.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Unpacks a distribution whose files all lie in one folder. */
public final class Zip {
    private Zip() {}

    /** Without that one folder's name; file modes are not kept. */
    public static void unpack(Path zip, Path folder) throws IOException {
        try (var in = new ZipInputStream(Files.newInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                String inner = entry.getName().substring(entry.getName().indexOf('/') + 1);
                write(in, entry, folder, folder.resolve(inner).normalize());
            }
        }
    }

    private static void write(ZipInputStream in, ZipEntry entry, Path folder, Path target)
            throws IOException {
        if (!target.startsWith(folder)) {
            throw new IOException("Entry outside of the archive: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target);
        } else {
            Files.createDirectories(target.getParent());
            Files.copy(in, target);
        }
    }
}
