package org.chatdesk.message.attachment.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.UUID;
import org.chatdesk.message.attachment.domain.FileKey;
import org.chatdesk.message.attachment.domain.FileStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What every place for files must do. */
abstract class FileStoreContract {
    @TempDir Path folder;
    private final FileKey key = new FileKey(UUID.randomUUID(), UUID.randomUUID(), false);

    abstract FileStore store();

    @Test
    void shouldGiveBackWhatItKeeps() throws IOException {
        store().put(key, file("0123456789"));
        assertThat(store().size(key)).isEqualTo(10);
        assertThat(read(0, 10)).isEqualTo("0123456789");
        assertThat(read(3, 4)).isEqualTo("3456");
        assertThat(read(9, 1)).isEqualTo("9");
    }

    @Test
    void shouldKeepAgainWithoutHarm() throws IOException {
        store().put(key, file("same"));
        store().put(key, file("same"));
        assertThat(read(0, 4)).isEqualTo("same");
    }

    @Test
    void shouldKeepASmallPictureBesideItsFile() throws IOException {
        var preview = new FileKey(key.organization(), key.id(), true);
        store().put(key, file("large"));
        store().put(preview, file("small"));
        store().delete(preview);
        assertThat(read(0, 5)).isEqualTo("large");
    }

    @Test
    void shouldForget() throws IOException {
        store().put(key, file("gone"));
        store().delete(key);
        store().delete(key);
        assertThatThrownBy(() -> store().size(key)).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> store().read(key, 0, 1)).isInstanceOf(NoSuchFileException.class);
    }

    private String read(long first, long length) throws IOException {
        try (var content = store().read(key, first, length)) {
            return new String(content.readAllBytes(), java.nio.charset.StandardCharsets.US_ASCII);
        }
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve(UUID.randomUUID().toString()), text);
    }
}
