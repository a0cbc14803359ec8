package org.chatdesk.runner.service;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import org.chatdesk.runner.files.Checkout;
import org.chatdesk.runner.process.RunnerException;
import org.chatdesk.runner.process.StartCache;
import org.chatdesk.runner.settings.Part;

/** What the build made of a service. */
record ServiceProgram(Path folder, Path jar, boolean isFirst) {

    static ServiceProgram of(Part service, Checkout checkout) {
        Path folder = checkout.root().resolve(service.module()).resolve("target/quarkus-app");
        Path jar = folder.resolve("quarkus-run.jar");
        if (!Files.exists(jar)) {
            throw new RunnerException("Not built yet: " + jar + ". ./chatdesk up builds it.");
        }
        return new ServiceProgram(folder, jar, !service.isGateway() || service == Part.GATEWAY);
    }

    /** Only Quarkus' {@code aot-jar} keeps its classes where a cache can hold them. */
    StartCache startCache() {
        if (!isFlat()) {
            return StartCache.none();
        }
        Path caches = folder.resolveSibling("start-cache");
        return isFirst
                ? StartCache.of(caches, "service", List.of(folder))
                : StartCache.ifMade(caches, "service", List.of(folder));
    }

    private boolean isFlat() {
        try (var file = new JarFile(jar.toFile())) {
            var manifest = file.getManifest();
            String classPath =
                    manifest == null
                            ? null
                            : manifest.getMainAttributes().getValue(Attributes.Name.CLASS_PATH);
            return classPath != null && classPath.contains("generated-bytecode.jar");
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + jar, e);
        }
    }
}
