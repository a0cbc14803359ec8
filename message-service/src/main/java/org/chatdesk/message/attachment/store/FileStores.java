package org.chatdesk.message.attachment.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import org.chatdesk.message.attachment.domain.FileStore;

/** Chooses where files are kept. */
@ApplicationScoped
class FileStores {

    @Produces
    @ApplicationScoped
    FileStore chosen(FilesSettings settings) {
        return settings.s3()
                .bucket()
                .<FileStore>map(bucket -> S3Files.of(bucket, settings.s3()))
                .orElseGet(() -> new FolderFiles(settings.dir().resolve("kept")));
    }
}
