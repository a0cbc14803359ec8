package org.chatdesk.message.attachment.domain;

import java.util.Optional;

/**
 * Where the first image of a WebP file lies, animated or not (RFC 9649, 2.5 to 2.7).
 *
 * @param image its chunk, VP8 or VP8L
 * @param alpha the chunk of its transparency, if it has one of its own
 * @param size in pixels, as the image itself says and not the canvas around it
 */
record WebpImage(Chunk image, Optional<Chunk> alpha, Picture size) {
    private static final int HEADER = 8;
    private static final int FIRST_CHUNK = 12;
    private static final int FRAME_HEADER = 16;
    private static final String LOSSY = "VP8 ";
    private static final String LOSSLESS = "VP8L";

    /**
     * A part of the file; it may end behind the bytes that are known.
     *
     * @param from where its content begins
     * @param size of its content, in bytes
     */
    record Chunk(String name, int from, long size) {
        boolean isIn(Bytes bytes) {
            return from + size <= bytes.length();
        }

        /** Chunks begin at even places. */
        private long end() {
            return from + size + (size & 1);
        }
    }

    static Optional<WebpImage> in(Bytes bytes) {
        return bytes.is(0, "RIFF") && bytes.is(8, "WEBP")
                ? first(bytes, FIRST_CHUNK)
                : Optional.empty();
    }

    private static Optional<WebpImage> first(Bytes bytes, int from) {
        var alpha = Optional.<Chunk>empty();
        for (long at = from; at + HEADER <= bytes.length(); ) {
            var chunk = chunk(bytes, (int) at);
            switch (chunk.name()) {
                case "ANMF" -> {
                    return first(bytes, chunk.from() + FRAME_HEADER);
                }
                case "ALPH" -> alpha = Optional.of(chunk);
                case LOSSY, LOSSLESS -> {
                    var transparent = alpha;
                    return size(bytes, chunk).map(size -> new WebpImage(chunk, transparent, size));
                }
                default -> {
                    // Profiles and whatever else may stand before the image.
                }
            }
            at = chunk.end();
        }
        return Optional.empty();
    }

    private static Chunk chunk(Bytes bytes, int at) {
        return new Chunk(bytes.text(at, 4), at + HEADER, bytes.little(at + 4, 4));
    }

    private static Optional<Picture> size(Bytes bytes, Chunk image) {
        if (!bytes.has(image.from() + 10)) {
            return Optional.empty();
        }
        if (image.name().equals(LOSSLESS)) {
            var bits = bytes.little(image.from() + 1, 4);
            return Picture.sized((bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1);
        }
        // RFC 6386, 9.1: three bytes of the frame's tag, three of its start code.
        return Picture.sized(
                bytes.little(image.from() + 6, 2) & 0x3FFF,
                bytes.little(image.from() + 8, 2) & 0x3FFF);
    }

    boolean isLossless() {
        return image.name().equals(LOSSLESS);
    }
}
