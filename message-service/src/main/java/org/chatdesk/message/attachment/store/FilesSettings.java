package org.chatdesk.message.attachment.store;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/** Where files are kept: in a folder, unless a bucket is named. */
@ConfigMapping(prefix = "chatdesk.files")
public interface FilesSettings {

    /** The folder; with a bucket only what is being received lies there. */
    Path dir();

    S3 s3();

    /** A store that speaks S3. */
    interface S3 {
        /** Named: files are kept there. */
        Optional<String> bucket();

        /** Absent: Amazon's own. */
        Optional<URI> endpoint();

        @WithDefault("us-east-1")
        String region();

        /** Absent: the machine's own role. */
        Optional<String> accessKey();

        Optional<String> secretKey();

        /** The bucket's name in the path rather than in the host. */
        @WithDefault("true")
        boolean pathStyle();
    }
}
