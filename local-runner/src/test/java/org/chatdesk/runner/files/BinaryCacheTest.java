package org.chatdesk.runner.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BinaryCacheTest {
    @TempDir Path root;
    private final AtomicInteger fillings = new AtomicInteger();

    @Test
    void shouldFillAFolderOnce() {
        var cache = new BinaryCache(root);

        Path first = cache.folder("tool-1", this::fill);
        Path second = cache.folder("tool-1", this::fill);

        assertThat(second).isEqualTo(first);
        assertThat(first.resolve("program")).hasContent("1");
        assertThat(fillings).hasValue(1);
    }

    @Test
    void shouldShowNothingHalfFilled() {
        var cache = new BinaryCache(root);

        assertThatThrownBy(() ->
                        cache.folder(
                                "tool-2",
                                folder -> {
                                    Files.writeString(folder.resolve("half"), "x");
                                    throw new IOException("disk full");
                                }))
                .hasRootCauseMessage("disk full");

        assertThat(root.resolve("tool-2")).doesNotExist();
        assertThat(cache.folder("tool-2", this::fill).resolve("half")).doesNotExist();
    }

    private void fill(Path folder) throws IOException {
        Files.writeString(folder.resolve("program"), String.valueOf(fillings.incrementAndGet()));
    }
}
