package org.chatdesk.identity.seed;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.util.Optional;

/** Where the seed is ({@code CHATDESK_SEED_FILE}); none by default. */
@ConfigMapping(prefix = "chatdesk.seed")
public interface SeedSettings {

    Optional<Path> file();
}
