package org.chatdesk.message.attachment.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.UUID;
import org.chatdesk.message.attachment.domain.FileKey;
import org.chatdesk.message.attachment.domain.FileStore;
import org.junit.jupiter.api.Test;

class FolderFilesTest extends FileStoreContract {
    @Override
    FileStore store() {
        return new FolderFiles(folder.resolve("kept"));
    }

    @Test
    void shouldLeaveNothingBesideAFile() throws IOException {
        var key = new FileKey(UUID.randomUUID(), UUID.randomUUID(), false);
        store().put(key, Files.writeString(folder.resolve("incoming"), "x"));
        try (var files = Files.walk(folder.resolve("kept"))) {
            assertThat(files.filter(Files::isRegularFile)).hasSize(1);
        }
    }
}
