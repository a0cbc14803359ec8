package org.chatdesk.message.attachment.domain;

import java.util.Optional;

/** The size of a WebP picture (RFC 9649, 2.5 to 2.7). */
final class WebpHeader {
    private static final int FIRST_CHUNK = 12;
    private static final int CONTENT = 20;

    private WebpHeader() {}

    static Optional<Picture> read(Bytes bytes) {
        if (!bytes.has(30) || !bytes.is(0, "RIFF") || !bytes.is(8, "WEBP")) {
            return Optional.empty();
        }
        if (bytes.is(FIRST_CHUNK, "VP8X")) {
            return Picture.sized(
                    bytes.little(CONTENT + 4, 3) + 1, bytes.little(CONTENT + 7, 3) + 1);
        }
        if (bytes.is(FIRST_CHUNK, "VP8L")) {
            var bits = bytes.little(CONTENT + 1, 4);
            return Picture.sized((bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1);
        }
        // RFC 6386, 9.1: three bytes of the frame's tag, three of its start code.
        return bytes.is(FIRST_CHUNK, "VP8 ")
                ? Picture.sized(
                        bytes.little(CONTENT + 6, 2) & 0x3FFF,
                        bytes.little(CONTENT + 8, 2) & 0x3FFF)
                : Optional.empty();
    }
}
