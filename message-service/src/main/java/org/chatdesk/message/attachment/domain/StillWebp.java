package org.chatdesk.message.attachment.domain;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The first image of a WebP file in a file of its own, to be decoded: no profile, no second frame
 * and no size but the image's own, so that nothing unfolds that was not looked at before.
 */
public final class StillWebp {
    /** How much of a file is looked at, in bytes. */
    public static final int LOOKED_AT = 8 * 1024 * 1024;

    /** Decoding takes about 25 bytes for each. */
    static final long MOST_PIXELS = 2_500_000;

    /** Each byte of a stream without loss can ask for tables of two kilobytes. */
    static final int MOST_LOSSLESS = 32 * 1024;

    private static final int HAS_ALPHA = 0x10;
    private static final int EXTENDED = 10;

    private StillWebp() {}

    /** Whether little memory is enough for it. */
    static boolean isEasy(WebpImage image) {
        return image.size().pixels() <= MOST_PIXELS
                && (!image.isLossless() || image.image().size() <= MOST_LOSSLESS)
                && image.alpha().stream().allMatch(alpha -> alpha.size() <= MOST_LOSSLESS);
    }

    /** Empty where there is none, or too much of it. */
    public static Optional<byte[]> of(byte[] file) {
        var bytes = new Bytes(file);
        return WebpImage.in(bytes)
                .filter(StillWebp::isEasy)
                .filter(image -> image.image().isIn(bytes))
                .map(image -> alone(image, bytes));
    }

    private static byte[] alone(WebpImage image, Bytes bytes) {
        var body = new ByteArrayOutputStream();
        body.writeBytes(ascii("WEBP"));
        image.alpha()
                .ifPresent(alpha -> {
                    add(body, "VP8X", extended(image.size()));
                    add(body, alpha.name(), content(alpha, bytes));
                });
        add(body, image.image().name(), content(image.image(), bytes));
        var file = new ByteArrayOutputStream();
        add(file, "RIFF", body.toByteArray());
        return file.toByteArray();
    }

    private static void add(ByteArrayOutputStream to, String name, byte[] content) {
        to.writeBytes(ascii(name));
        to.writeBytes(
                ByteBuffer.allocate(4)
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .putInt(content.length)
                        .array());
        to.writeBytes(content);
        if (content.length % 2 == 1) {
            to.write(0);
        }
    }

    private static byte[] extended(Picture size) {
        var header = new byte[EXTENDED];
        header[0] = HAS_ALPHA;
        for (int i = 0; i < 3; i++) {
            header[4 + i] = (byte) (size.width() - 1 >> 8 * i);
            header[7 + i] = (byte) (size.height() - 1 >> 8 * i);
        }
        return header;
    }

    private static byte[] content(WebpImage.Chunk chunk, Bytes bytes) {
        return bytes.part(chunk.from(), (int) chunk.size());
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
