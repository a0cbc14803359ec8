package org.chatdesk.message.attachment.domain;

import java.util.Optional;

/**
 * How big a picture says it is, read from its first bytes before anything decodes it: a small file
 * can unfold into gigabytes.
 *
 * @param width in pixels, as stored
 * @param height in pixels, as stored
 * @param turn how it is to be turned before it is shown: Exif's orientation, 1 to 8
 * @param decodable how many pixels of such a picture can be decoded in little memory
 */
public record Picture(int width, int height, int turn, long decodable) {
    public static final long MOST_PIXELS = 50_000_000;

    /** What decoding with all of it in memory may cost. */
    static final long MOST_PIXELS_AT_ONCE = 12_000_000;

    Picture(int width, int height) {
        this(width, height, 1, MOST_PIXELS);
    }

    /** Empty when it does not say so, as every picture must. */
    public static Optional<Picture> of(FileType type, byte[] head) {
        var bytes = new Bytes(head);
        return switch (type) {
            case PNG -> png(bytes);
            case GIF -> gif(bytes);
            case WEBP -> WebpHeader.read(bytes);
            case JPEG -> JpegHeader.read(bytes);
            default -> Optional.empty();
        };
    }

    /** PNG (third edition), 11.2.2: the first chunk, IHDR. */
    private static Optional<Picture> png(Bytes bytes) {
        return bytes.has(29) && bytes.is(12, "IHDR")
                ? sized(bytes.big(16, 4), bytes.big(20, 4))
                : Optional.empty();
    }

    /** GIF89a, 18: the logical screen. */
    private static Optional<Picture> gif(Bytes bytes) {
        return bytes.has(13) && bytes.is(0, "GIF8")
                ? sized(bytes.little(6, 2), bytes.little(8, 2))
                : Optional.empty();
    }

    static Optional<Picture> sized(long width, long height) {
        return width > 0 && height > 0 && width <= Integer.MAX_VALUE && height <= Integer.MAX_VALUE
                ? Optional.of(new Picture((int) width, (int) height))
                : Optional.empty();
    }

    Picture decodableUpTo(long pixels) {
        return new Picture(width, height, turn, pixels);
    }

    public boolean isTooBig() {
        return pixels() > MOST_PIXELS;
    }

    /** Whether a small picture of it can be made in little memory. */
    public boolean isEasy() {
        return pixels() <= decodable;
    }

    long pixels() {
        return (long) width * height;
    }

    public int shownWidth() {
        return turn > 4 ? height : width;
    }

    public int shownHeight() {
        return turn > 4 ? width : height;
    }
}
