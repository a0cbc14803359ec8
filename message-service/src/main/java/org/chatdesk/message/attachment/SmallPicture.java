package org.chatdesk.message.attachment;

import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.chatdesk.message.attachment.domain.FileType;
import org.chatdesk.message.attachment.domain.Picture;
import org.chatdesk.message.attachment.domain.StillWebp;

/**
 * Makes a picture small, the first of one that moves. Only every so many pixels of a large one are
 * ever in memory, so that one of 50 million pixels costs as little as a small one; what cannot be
 * decoded like that is told by its header.
 *
 * @param patience how long decoding may take
 */
record SmallPicture(FileType type, Picture header, Duration patience) {
    /** Of the longer side, in pixels. */
    static final int LARGEST = 480;

    /** Writes a JPEG or a PNG. Throws {@link IOException} when it cannot be decoded. */
    void make(Path from, Path to) throws IOException {
        var shown = turned(scaled(decoded(from)), header.turn());
        if (!ImageIO.write(shown, format(shown), to.toFile())) {
            throw new IOException("No writer for such a picture");
        }
    }

    /** Photographs as they came; what may be drawn or clear in places without loss. */
    private String format(BufferedImage shown) {
        var isPhotograph =
                type == FileType.JPEG || type == FileType.WEBP && !shown.getColorModel().hasAlpha();
        return isPhotograph ? "jpeg" : "png";
    }

    private BufferedImage decoded(Path from) throws IOException {
        var reader = reader();
        try (var input = input(from)) {
            reader.setInput(input, true, true);
            return read(reader);
        } catch (RuntimeException | AssertionError e) {
            // What decoders throw at broken pictures is not always an IOException.
            throw new IOException("Not a picture that can be decoded", e);
        } finally {
            reader.dispose();
        }
    }

    private ImageReader reader() throws IOException {
        return type == FileType.WEBP
                ? new WebPImageReaderSpi().createReaderInstance(null)
                : ImageIO.getImageReadersByFormatName(type.name()).next();
    }

    private ImageInputStream input(Path from) throws IOException {
        if (type != FileType.WEBP) {
            return ImageIO.createImageInputStream(from.toFile());
        }
        try (var file = Files.newInputStream(from)) {
            var still =
                    StillWebp.of(file.readNBytes(StillWebp.LOOKED_AT))
                            .orElseThrow(() -> new IOException("No image that is easy to decode"));
            return new MemoryCacheImageInputStream(new ByteArrayInputStream(still));
        }
    }

    /** At least twice as large as wanted, so that scaling still has something to smooth. */
    private BufferedImage read(ImageReader reader) throws IOException {
        long width = reader.getWidth(0);
        long height = reader.getHeight(0);
        if (width * height > Picture.MOST_PIXELS) {
            throw new IOException("The first image is larger than the picture says it is");
        }
        var step = Math.max(1, (int) Math.max(width, height) / (2 * LARGEST));
        var every = reader.getDefaultReadParam();
        every.setSourceSubsampling(step, step, 0, 0);
        var deadline = new Deadline(patience);
        reader.addIIOReadProgressListener(deadline);
        var read = reader.read(0, every);
        if (deadline.isOver()) {
            throw new IOException("It takes too long");
        }
        return read;
    }

    private static BufferedImage scaled(BufferedImage large) {
        var factor =
                Math.min(1.0, (double) LARGEST / Math.max(large.getWidth(), large.getHeight()));
        var small =
                blank(
                        large,
                        (int) Math.max(1, Math.round(large.getWidth() * factor)),
                        (int) Math.max(1, Math.round(large.getHeight() * factor)));
        var pen = small.createGraphics();
        pen.setRenderingHint(
                RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.drawImage(large, 0, 0, small.getWidth(), small.getHeight(), null);
        pen.dispose();
        return small;
    }

    private static BufferedImage blank(BufferedImage like, int width, int height) {
        var type =
                like.getColorModel().hasAlpha()
                        ? BufferedImage.TYPE_INT_ARGB
                        : BufferedImage.TYPE_INT_RGB;
        return new BufferedImage(width, height, type);
    }

    /** Exif 3.0, 4.6.5.1.7: how the camera was held. */
    private static BufferedImage turned(BufferedImage picture, int turn) {
        if (turn == 1) {
            return picture;
        }
        double w = picture.getWidth();
        double h = picture.getHeight();
        var how =
                switch (turn) {
                    case 2 -> new AffineTransform(-1, 0, 0, 1, w, 0);
                    case 3 -> new AffineTransform(-1, 0, 0, -1, w, h);
                    case 4 -> new AffineTransform(1, 0, 0, -1, 0, h);
                    case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
                    case 6 -> new AffineTransform(0, 1, -1, 0, h, 0);
                    case 7 -> new AffineTransform(0, -1, -1, 0, h, w);
                    default -> new AffineTransform(0, -1, 1, 0, 0, w);
                };
        var upright =
                turn > 4 ? blank(picture, (int) h, (int) w) : blank(picture, (int) w, (int) h);
        var pen = upright.createGraphics();
        pen.drawImage(picture, how, null);
        pen.dispose();
        return upright;
    }
}
