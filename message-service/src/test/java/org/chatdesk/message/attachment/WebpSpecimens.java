package org.chatdesk.message.attachment;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Base64;

/** WebP pictures, which the JDK cannot write (RFC 9649; RFC 6386 for those with loss). */
public final class WebpSpecimens {
    private static final String ONE_PIXEL =
            "UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA";

    private WebpSpecimens() {}

    /** Without loss: red above on the left, blue everywhere else. */
    public static byte[] lossless(int width, int height) {
        return file("VP8L", corner(width, height));
    }

    /** With loss, of one colour: a picture of one pixel that says it is larger. */
    public static byte[] lossy(int width, int height) {
        return file("VP8 ", frame(width, height));
    }

    /** Several images behind a canvas's header, as where something moves. */
    public static byte[] moving(int width, int height) {
        var placed = ByteBuffer.allocate(16).order(ByteOrder.LITTLE_ENDIAN);
        placed.putShort(6, (short) (width - 1)).putShort(9, (short) (height - 1));
        var frame = Specimens.with(placed.array(), chunk("VP8L", corner(width, height)));
        return extended(0x02, width, height, chunk("ANIM", new byte[6]), chunk("ANMF", frame));
    }

    /** A small canvas around an image that says it is as large as one can be. */
    public static byte[] bomb() {
        return extended(0, 8, 8, chunk("VP8L", begun(1 << 14, 1 << 14).all()));
    }

    /** An image behind a profile that says it takes gigabytes. */
    public static byte[] withProfile(int width, int height) {
        var profile = new byte[128];
        profile[0] = 0x7F;
        return extended(
                0x20, width, height, chunk("ICCP", profile), chunk("VP8L", corner(width, height)));
    }

    private static byte[] extended(int flags, int width, int height, byte[]... chunks) {
        var header = ByteBuffer.allocate(10).order(ByteOrder.LITTLE_ENDIAN);
        header.put(0, (byte) flags);
        header.putShort(4, (short) (width - 1)).putShort(7, (short) (height - 1));
        var content = chunk("VP8X", header.array());
        for (var chunk : chunks) {
            content = Specimens.with(content, chunk);
        }
        return chunk("RIFF", Specimens.with("WEBP".getBytes(ISO_8859_1), content));
    }

    private static byte[] file(String name, byte[] content) {
        return chunk("RIFF", Specimens.with("WEBP".getBytes(ISO_8859_1), chunk(name, content)));
    }

    private static byte[] chunk(String name, byte[] content) {
        var even = content.length + content.length % 2;
        return ByteBuffer.allocate(8 + even)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(name.getBytes(ISO_8859_1))
                .putInt(content.length)
                .put(content)
                .array();
    }

    private static byte[] frame(int width, int height) {
        var one = Base64.getDecoder().decode(ONE_PIXEL);
        var frame = ByteBuffer.allocate(100_000).order(ByteOrder.LITTLE_ENDIAN);
        frame.put(one, 20, one.length - 20);
        frame.putShort(6, (short) width).putShort(8, (short) height);
        return frame.array();
    }

    private static byte[] corner(int width, int height) {
        var bits = begun(width, height);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                var isRed = x < width / 3 && y < height / 3;
                bits.add(isRed ? 1 : 0, 1);
                bits.add(isRed ? 0 : 1, 1);
            }
        }
        return bits.all();
    }

    /** Everything before the pixels: a bit of red and a bit of blue each. */
    private static Bits begun(int width, int height) {
        var bits = new Bits();
        bits.add(0x2F, 8);
        bits.add(width - 1, 14);
        bits.add(height - 1, 14);
        // Neither alpha nor a version, transforms, a cache or several groups of codes.
        bits.add(0, 4 + 3);
        always(bits, 0);
        eitherOr(bits);
        eitherOr(bits);
        always(bits, 255);
        always(bits, 0);
        return bits;
    }

    private static void always(Bits bits, int symbol) {
        bits.add(0b101, 3);
        bits.add(symbol, 8);
    }

    /** Nothing or all of a colour. */
    private static void eitherOr(Bits bits) {
        bits.add(0b111, 3);
        bits.add(0, 8);
        bits.add(255, 8);
    }

    /** The least significant bit first. */
    private static final class Bits {
        private final ByteArrayOutputStream full = new ByteArrayOutputStream();
        private int begun;
        private int count;

        void add(int value, int size) {
            for (int i = 0; i < size; i++) {
                begun |= (value >> i & 1) << count++;
                if (count == 8) {
                    full.write(begun);
                    begun = 0;
                    count = 0;
                }
            }
        }

        byte[] all() {
            add(0, (8 - count) % 8);
            return full.toByteArray();
        }
    }
}
