package org.chatdesk.message.attachment.domain;

import java.util.Optional;

/** The size of a JPEG picture (ITU-T T.81, annex B), and how it is turned (Exif 3.0). */
final class JpegHeader {
    private static final int EXIF_SEGMENT = 0xE1;
    private static final int SCAN = 0xDA;
    private static final int ORIENTATION = 0x0112;
    private static final int ENTRY = 12;

    private JpegHeader() {}

    static Optional<Picture> read(Bytes bytes) {
        var turn = 1;
        for (int at = 2; bytes.has(at + 4) && bytes.at(at) == 0xFF; ) {
            var marker = bytes.at(at + 1);
            var length = (int) bytes.big(at + 2, 2);
            if (marker == SCAN || length < 2) {
                return Optional.empty();
            }
            if (isFrame(marker)) {
                return frame(bytes, at, marker, turn);
            }
            if (marker == EXIF_SEGMENT && bytes.is(at + 4, "Exif\0\0")) {
                turn = turn(bytes, at + 10);
            }
            at += 2 + length;
        }
        return Optional.empty();
    }

    /** SOF0 to SOF15; DHT, JPG and DAC stand among them. */
    private static boolean isFrame(int marker) {
        return marker >= 0xC0
                && marker <= 0xCF
                && marker != 0xC4
                && marker != 0xC8
                && marker != 0xCC;
    }

    private static Optional<Picture> frame(Bytes bytes, int at, int marker, int turn) {
        if (!bytes.has(at + 9)) {
            return Optional.empty();
        }
        // Only baseline and extended sequential pictures come line by line.
        var byLine = marker == 0xC0 || marker == 0xC1;
        var most = byLine ? Picture.MOST_PIXELS : Picture.MOST_PIXELS_AT_ONCE;
        return Picture.sized(bytes.big(at + 7, 2), bytes.big(at + 5, 2))
                .map(size -> new Picture(size.width(), size.height(), turn, most));
    }

    /** The first directory of the TIFF header that Exif begins with. */
    private static int turn(Bytes bytes, int tiff) {
        if (!bytes.has(tiff + 10)) {
            return 1;
        }
        var little = bytes.is(tiff, "II");
        var directory = tiff + (int) Math.min(number(bytes, tiff + 4, 4, little), Sample.HEAD);
        if (!bytes.has(directory + 2)) {
            return 1;
        }
        var entries = number(bytes, directory, 2, little);
        for (int i = 0; i < entries; i++) {
            var entry = directory + 2 + i * ENTRY;
            if (!bytes.has(entry + ENTRY)) {
                return 1;
            }
            if (number(bytes, entry, 2, little) == ORIENTATION) {
                var turn = (int) number(bytes, entry + 8, 2, little);
                return turn >= 1 && turn <= 8 ? turn : 1;
            }
        }
        return 1;
    }

    private static long number(Bytes bytes, int at, int count, boolean little) {
        return little ? bytes.little(at, count) : bytes.big(at, count);
    }
}
