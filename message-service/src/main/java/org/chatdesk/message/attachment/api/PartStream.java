package org.chatdesk.message.attachment.api;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.chatdesk.message.attachment.api.Multipart.MalformedException;

/** A body that ends at each delimiter, and goes on behind it (RFC 2046, 5.1.1). */
final class PartStream extends InputStream {
    private static final int BUFFER = 64 * 1024;

    private final InputStream body;
    private final byte[] delimiter;
    private final byte[] buffer = new byte[BUFFER];
    private int start;
    private int end;
    private boolean isOver;

    PartStream(InputStream body, String boundary) {
        this.body = body;
        this.delimiter = ("\r\n--" + boundary).getBytes(ISO_8859_1);
        // The first delimiter may be the first thing of all.
        buffer[0] = '\r';
        buffer[1] = '\n';
        this.end = 2;
    }

    /** Behind the next delimiter; false when it was the last one. */
    boolean nextPart() throws IOException {
        while (skip(BUFFER) > 0) {
            // What comes before it is passed over.
        }
        if (isOver) {
            return false;
        }
        fill(delimiter.length + 2);
        start += delimiter.length;
        var first = take();
        var second = take();
        if (first == '-' && second == '-') {
            isOver = true;
            return false;
        }
        while (first != '\r' || second != '\n') {
            if (first != ' ' && first != '\t') {
                throw new MalformedException("A delimiter has no end");
            }
            first = second;
            second = take();
        }
        return true;
    }

    private int take() throws IOException {
        fill(1);
        return buffer[start++];
    }

    @Override
    public int read() throws IOException {
        return available(1) == 0 ? -1 : buffer[start++] & 0xFF;
    }

    @Override
    public int read(byte[] into, int at, int most) throws IOException {
        Objects.checkFromIndexSize(at, most, into.length);
        if (most == 0) {
            return 0;
        }
        var count = available(most);
        System.arraycopy(buffer, start, into, at, count);
        start += count;
        return count == 0 ? -1 : count;
    }

    @Override
    public long skip(long most) throws IOException {
        var count = available((int) Math.min(most, BUFFER));
        start += count;
        return count;
    }

    /** How many bytes of this part can be given now, at most so many; 0 at its end. */
    private int available(int most) throws IOException {
        if (isOver) {
            return 0;
        }
        fill(delimiter.length);
        // The last bytes may be the beginning of a delimiter.
        var safe = Math.min(most, end - start - delimiter.length + 1);
        for (int count = 0; count < safe; count++) {
            if (buffer[start + count] == '\r' && isDelimiter(start + count)) {
                return count;
            }
        }
        return safe;
    }

    private boolean isDelimiter(int at) {
        for (int i = 1; i < delimiter.length; i++) {
            if (buffer[at + i] != delimiter[i]) {
                return false;
            }
        }
        return true;
    }

    /** At least so many bytes, which a body that ends properly always still has. */
    private void fill(int least) throws IOException {
        if (end - start >= least) {
            return;
        }
        System.arraycopy(buffer, start, buffer, 0, end - start);
        end -= start;
        start = 0;
        while (end < least) {
            var count = body.read(buffer, end, buffer.length - end);
            if (count < 0) {
                throw new MalformedException("The body ends before its parts do");
            }
            end += count;
        }
    }
}
