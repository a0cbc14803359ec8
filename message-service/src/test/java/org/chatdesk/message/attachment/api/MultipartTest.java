package org.chatdesk.message.attachment.api;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class MultipartTest {
    private static final String TYPE = "multipart/form-data; boundary=cut";

    @Test
    void shouldReadPartsOneAfterAnother() throws IOException {
        var form =
                form(
                        """
                        --cut\r
                        Content-Disposition: form-data; name="conversation"\r
                        \r
                        abc\r
                        --cut\r
                        Content-Disposition: form-data; name="file"; filename="漢 %22b\\"c.txt"\r
                        Content-Type: text/plain\r
                        \r
                         --cut is not a delimiter here\r\n-\r
                        --cut--\r
                        """);
        var field = form.next().orElseThrow();
        assertThat(field.name()).isEqualTo("conversation");
        assertThat(field.file()).isNull();
        var file = form.next().orElseThrow(); // What was not read of the first is passed over.
        assertThat(file.file()).isEqualTo("漢 \"b\"c.txt");
        assertThat(text(file)).isEqualTo(" --cut is not a delimiter here\r\n-");
        assertThat(form.next()).isEmpty();
    }

    @Property
    void shouldGiveBackAnyBytes(
            @ForAll @Size(max = 300) byte[] content, @ForAll @IntRange(min = 1, max = 70) int chunk)
            throws IOException {
        var head = "--cut\r\nContent-Disposition: form-data; name=f; filename=f\r\n\r\n";
        var text = head + new String(content, ISO_8859_1) + "\r\n--cut--";
        var body = new Slowly(new ByteArrayInputStream(text.getBytes(ISO_8859_1)), chunk);
        var part = Multipart.of(TYPE, body).orElseThrow().next().orElseThrow();
        var read = part.content().readAllBytes();
        // A delimiter inside would rightly end the part.
        if (!new String(content, ISO_8859_1).contains("\r\n--cut")) {
            assertThat(read).isEqualTo(content);
        }
    }

    @Test
    void shouldRefuseWhatIsNoForm() throws IOException {
        assertThat(Multipart.of("application/json", InputStream.nullInputStream())).isEmpty();
        assertThat(Multipart.of(null, InputStream.nullInputStream())).isEmpty();
        assertThat(Multipart.of("multipart/form-data", InputStream.nullInputStream())).isEmpty();
        for (var broken :
                new String[] {
                    "", "{}", "--cut", "--cut\r\n", "--cut\r\n\r\nx\r\n--cut--", "--cutter\r\n"
                }) {
            assertThatThrownBy(() -> form(broken).next())
                    .as(broken)
                    .isInstanceOf(Multipart.MalformedException.class);
        }
    }

    @Test
    void shouldNotTakeAHalfForAWhole() throws IOException {
        var head = "--cut\r\nContent-Disposition: form-data; name=f; filename=f\r\n\r\n";
        var part = form(head + "half ".repeat(9)).next().orElseThrow();
        assertThatThrownBy(() -> part.content().readAllBytes()).isInstanceOf(IOException.class);
    }

    private static Multipart form(String text) {
        return Multipart.of(TYPE, new ByteArrayInputStream(text.getBytes(UTF_8))).orElseThrow();
    }

    private static String text(Multipart.Part part) throws IOException {
        return new String(part.content().readAllBytes(), UTF_8);
    }

    /** As a network gives it: in pieces. */
    private static final class Slowly extends FilterInputStream {
        private final int chunk;

        Slowly(InputStream all, int chunk) {
            super(all);
            this.chunk = chunk;
        }

        @Override
        public int read(byte[] into, int at, int most) throws IOException {
            return super.read(into, at, Math.min(most, chunk));
        }
    }
}
