package org.chatdesk.message.attachment.api;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a multipart/form-data body (RFC 7578), one after another as they come in: nothing is
 * held but a buffer. Throws {@link MalformedException} for what is none.
 */
final class Multipart {
    private static final Pattern BOUNDARY =
            Pattern.compile(
                    "multipart/form-data\\s*;(?:.*;)?\\s*boundary=(?:\"([^\"]{1,70})\"|([^\";\\s]{1,70})).*",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern PARAMETER =
            Pattern.compile(
                    ";\\s*(name|filename)=(?:\"((?:[^\"\\\\]|\\\\.)*)\"|([^;\\s]+))",
                    Pattern.CASE_INSENSITIVE);
    private static final int LARGEST_HEADER = 8 * 1024;

    private final PartStream content;

    private Multipart(InputStream body, String boundary) {
        this.content = new PartStream(body, boundary);
    }

    /** The body is not what it says it is. */
    static final class MalformedException extends IOException {
        private static final long serialVersionUID = 1;

        MalformedException(String message) {
            super(message);
        }
    }

    /**
     * A part, until the next one is asked for.
     *
     * @param file its sender's name for it; null for a field
     */
    record Part(String name, @Nullable String file, InputStream content) {}

    /** Empty when the media type is another. */
    static Optional<Multipart> of(@Nullable String mediaType, InputStream body) {
        var matched = BOUNDARY.matcher(mediaType == null ? "" : mediaType.strip());
        return matched.matches()
                ? Optional.of(
                        new Multipart(
                                body,
                                matched.group(1) == null ? matched.group(2) : matched.group(1)))
                : Optional.empty();
    }

    /** What is left of the part before is passed over. */
    Optional<Part> next() throws IOException {
        if (!content.nextPart()) {
            return Optional.empty();
        }
        String name = null;
        String file = null;
        for (var line = header(); !line.isEmpty(); line = header()) {
            if (line.regionMatches(true, 0, "content-disposition:", 0, 20)) {
                var parameters = PARAMETER.matcher(line);
                while (parameters.find()) {
                    var quoted = parameters.group(2);
                    var value = quoted == null ? parameters.group(3) : unescaped(quoted);
                    if (parameters.group(1).equalsIgnoreCase("name")) {
                        name = value;
                    } else {
                        file = value;
                    }
                }
            }
        }
        if (name == null) {
            throw new MalformedException("A part has no name");
        }
        return Optional.of(new Part(name, file, content));
    }

    /**
     * What browsers write for what cannot stand in quotes (HTML, 4.10.21.8), and what others do.
     */
    private static String unescaped(String quoted) {
        return quoted.replace("\\\"", "\"")
                .replace("%22", "\"")
                .replace("%0D", "")
                .replace("%0A", "");
    }

    private String header() throws IOException {
        var line = new java.io.ByteArrayOutputStream();
        for (var one = content.read(); one != '\n'; one = content.read()) {
            if (one < 0 || line.size() > LARGEST_HEADER) {
                throw new MalformedException("A part's header has no end");
            }
            line.write(one);
        }
        return line.toString(StandardCharsets.UTF_8).stripTrailing();
    }
}
