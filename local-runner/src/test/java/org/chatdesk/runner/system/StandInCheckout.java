package org.chatdesk.runner.system;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import org.chatdesk.runner.files.Checkout;
import org.chatdesk.runner.files.Folders;
import org.chatdesk.runner.settings.Part;

/** A checkout whose services are stand-ins; everything else is the real one. */
final class StandInCheckout {
    private StandInCheckout() {}

    static Checkout in(Path folder) throws IOException {
        Path real = Checkout.find().root();
        Folders.delete(folder);
        Files.createDirectories(folder);
        for (String shared : new String[] {"local-runner", "deploy"}) {
            Files.createSymbolicLink(folder.resolve(shared), real.resolve(shared));
        }
        for (var service : Parts.WITH_DATABASE) {
            writeJar(folder.resolve(service.module()).resolve("target/quarkus-app"));
        }
        writeJar(folder.resolve(Part.GATEWAY.module()).resolve("target/quarkus-app"));
        return new Checkout(folder);
    }

    private static void writeJar(Path folder) throws IOException {
        var manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, StandIn.class.getName());
        Files.createDirectories(folder);
        String entry = StandIn.class.getName().replace('.', '/') + ".class";
        try (var out = Files.newOutputStream(folder.resolve("quarkus-run.jar"));
                var jar = new JarOutputStream(out, manifest);
                InputStream bytes = StandIn.class.getResourceAsStream("/" + entry)) {
            jar.putNextEntry(new ZipEntry(entry));
            Objects.requireNonNull(bytes).transferTo(jar);
            jar.closeEntry();
        }
    }
}
