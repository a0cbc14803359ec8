package org.chatdesk.message.attachment.domain;

import java.util.Optional;

/** The size of a WebP picture (RFC 9649, 2.5 to 2.7): its canvas, else its only image. */
final class WebpHeader {
    private static final int FIRST_CHUNK = 12;
    private static final int CONTENT = 20;

    private WebpHeader() {}

    static Optional<Picture> read(Bytes bytes) {
        var image = WebpImage.in(bytes);
        var size = canvas(bytes).or(() -> image.map(WebpImage::size));
        var easy = image.filter(StillWebp::isEasy).isPresent();
        return size.map(found -> found.decodableUpTo(easy ? Picture.MOST_PIXELS : 0));
    }

    private static Optional<Picture> canvas(Bytes bytes) {
        return bytes.has(30)
                        && bytes.is(0, "RIFF")
                        && bytes.is(8, "WEBP")
                        && bytes.is(FIRST_CHUNK, "VP8X")
                ? Picture.sized(bytes.little(CONTENT + 4, 3) + 1, bytes.little(CONTENT + 7, 3) + 1)
                : Optional.empty();
    }
}
