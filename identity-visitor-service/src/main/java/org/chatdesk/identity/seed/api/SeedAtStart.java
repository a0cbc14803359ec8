package org.chatdesk.identity.seed.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.chatdesk.identity.seed.ImportSeed;
import org.chatdesk.identity.seed.SeedSettings;
import org.chatdesk.identity.seed.domain.SeedFile;
import org.jboss.logging.Logger;

/** Imports the seed file, if one is named, as the service starts. A bad file ends the start. */
@ApplicationScoped
class SeedAtStart {
    private static final Logger LOG = Logger.getLogger(SeedAtStart.class);

    private final SeedSettings settings;
    private final ImportSeed seed;
    private final ObjectMapper json;

    SeedAtStart(SeedSettings settings, ImportSeed seed, ObjectMapper json) {
        this.settings = settings;
        this.seed = seed;
        this.json = json;
    }

    void start(@Observes StartupEvent event) {
        settings.file().ifPresent(this::importFrom);
    }

    private void importFrom(Path file) {
        var content = read(file);
        var imported = seed.importAll(content);
        LOG.infof("%s: %d parts are new or changed", file, imported.size());
        imported.forEach(one ->
                LOG.infof(
                        "%s: added %s, left as they are %s",
                        one.organization(), one.added(), one.leftAlone()));
    }

    private SeedFile read(Path file) {
        try {
            return json.readValue(Files.readString(file), SeedFile.class);
        } catch (IOException e) {
            throw new IllegalStateException("The seed file cannot be read: " + file, e);
        }
    }
}
