package org.chatdesk.message.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.apache.tika.Tika;
import org.chatdesk.message.attachment.domain.Sample;

/** Looks at the bytes of a file, and at nothing else of it. */
@ApplicationScoped
class InspectFile {
    private static final int MOST_ENTRIES = 20_000;
    private final Tika tika = new Tika();

    Sample sample(Path file) throws IOException {
        try (var channel = FileChannel.open(file)) {
            var size = channel.size();
            var head = bytes(channel, 0, (int) Math.min(size, Sample.HEAD));
            var length = (int) Math.min(size, Sample.TAIL);
            var tail = bytes(channel, size - length, length);
            return new Sample(guess(file), head, tail, entries(file, head));
        }
    }

    private static byte[] bytes(FileChannel channel, long from, int count) throws IOException {
        var buffer = ByteBuffer.allocate(count);
        while (buffer.hasRemaining() && channel.read(buffer, from + buffer.position()) >= 0) {
            // A read may give less than was asked for.
        }
        return buffer.array();
    }

    /** Without a name: it would be believed. */
    private String guess(Path file) throws IOException {
        try (var stream = new BufferedInputStream(Files.newInputStream(file))) {
            return tika.detect(stream);
        }
    }

    /** Names only: nothing is unpacked. */
    private static Set<String> entries(Path file, byte[] head) throws IOException {
        if (head.length < 4 || head[0] != 'P' || head[1] != 'K') {
            return Set.of();
        }
        try (var archive = new ZipFile(file.toFile())) {
            return archive.size() > MOST_ENTRIES
                    ? Set.of()
                    : archive.stream().map(ZipEntry::getName).collect(Collectors.toSet());
        } catch (ZipException e) {
            return Set.of();
        }
    }
}
