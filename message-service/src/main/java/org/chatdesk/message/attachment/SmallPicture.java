package org.chatdesk.message.attachment;

import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import org.chatdesk.message.attachment.domain.Picture;

/**
 * Makes a picture small. Only every so many pixels of a large one are ever in memory, so that one
 * of 50 million pixels costs as little as a small one.
 */
final class SmallPicture {
    /** Of the longer side, in pixels. */
    static final int LARGEST = 480;

    private SmallPicture() {}

    /**
     * Throws {@link IOException} when it cannot be decoded.
     *
     * @param format {@code png} or {@code jpeg}, for both files
     */
    static void make(File from, File to, String format, Picture header) throws IOException {
        var shown = turned(scaled(decoded(from, format)), header.turn());
        if (!ImageIO.write(shown, format, to)) {
            throw new IOException("No writer for such a picture");
        }
    }

    private static BufferedImage decoded(File from, String format) throws IOException {
        var reader = ImageIO.getImageReadersByFormatName(format).next();
        try (var input = ImageIO.createImageInputStream(from)) {
            reader.setInput(input, true, true);
            return read(reader);
        } catch (RuntimeException e) {
            // What the JDK's decoders throw at broken pictures is not always an IOException.
            throw new IOException("Not a picture that can be decoded", e);
        } finally {
            reader.dispose();
        }
    }

    /** At least twice as large as wanted, so that scaling still has something to smooth. */
    private static BufferedImage read(ImageReader reader) throws IOException {
        var longer = Math.max(reader.getWidth(0), reader.getHeight(0));
        var step = Math.max(1, longer / (2 * LARGEST));
        var every = reader.getDefaultReadParam();
        every.setSourceSubsampling(step, step, 0, 0);
        return reader.read(0, every);
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
