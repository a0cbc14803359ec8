package org.chatdesk.message.attachment;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;

/** Files of every kind, and files that pretend. */
public final class Specimens {
    private Specimens() {}

    public static byte[] png(int width, int height) {
        return picture("png", width, height, BufferedImage.TYPE_INT_ARGB);
    }

    public static byte[] jpeg(int width, int height) {
        return picture("jpeg", width, height, BufferedImage.TYPE_INT_RGB);
    }

    public static byte[] gif(int width, int height) {
        return picture("gif", width, height, BufferedImage.TYPE_BYTE_INDEXED);
    }

    /** One that moves: red first, then blue. */
    public static byte[] movingGif(int width, int height) {
        var out = new ByteArrayOutputStream();
        var writer = ImageIO.getImageWritersByFormatName("gif").next();
        try (var stream = ImageIO.createImageOutputStream(out)) {
            writer.setOutput(stream);
            writer.prepareWriteSequence(null);
            for (var color : List.of(Color.RED, Color.BLUE)) {
                var frame = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_INDEXED);
                var pen = frame.createGraphics();
                pen.setColor(color);
                pen.fillRect(0, 0, width, height);
                pen.dispose();
                writer.writeToSequence(new IIOImage(frame, null, null), null);
            }
            writer.endWriteSequence();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static byte[] picture(String format, int width, int height, int type) {
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(width, height, type), format, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** A small file that says it is 30,000 pixels square. */
    public static byte[] bomb() {
        var png = png(8, 8);
        for (int at : new int[] {16, 20}) {
            png[at + 2] = (byte) (30_000 >> 8);
            png[at + 3] = (byte) 30_000;
        }
        var crc = new java.util.zip.CRC32();
        crc.update(png, 12, 17);
        for (int i = 0; i < 4; i++) {
            png[29 + i] = (byte) (crc.getValue() >> 8 * (3 - i));
        }
        return png;
    }

    public static byte[] pdf() {
        return text(
                "%PDF-1.7\n1 0 obj <</Type /Catalog>> endobj\ntrailer <</Root 1 0 R>>\n%%EOF\n");
    }

    public static byte[] text(String words) {
        return words.getBytes(UTF_8);
    }

    public static byte[] zip(String... names) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(text(name));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    public static byte[] docx() {
        return zip("[Content_Types].xml", "_rels/.rels", "word/document.xml");
    }

    public static byte[] odt() {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            var type = text("application/vnd.oasis.opendocument.text");
            var entry = new ZipEntry("mimetype");
            entry.setMethod(ZipEntry.STORED);
            entry.setSize(type.length);
            var crc = new java.util.zip.CRC32();
            crc.update(type);
            entry.setCrc(crc.getValue());
            zip.putNextEntry(entry);
            zip.write(type);
            zip.putNextEntry(new ZipEntry("content.xml"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    public static byte[] webm(String codec) {
        return ("\032E\337\243\237B\206\201\001B\202\204webmB\207\201\004" + "x".repeat(80) + codec)
                .getBytes(ISO_8859_1);
    }

    public static byte[] wav() {
        return ("RIFF$\0\0\0WAVEfmt \020\0\0\0\001\0\001\0" + "\0".repeat(64)).getBytes(ISO_8859_1);
    }

    public static byte[] mp3() {
        return ("ID3\004\0\0\0\0\0\0" + "\377\373\220\0" + "\0".repeat(400)).getBytes(ISO_8859_1);
    }

    public static byte[] m4a() {
        return ("\0\0\0 ftypM4A \0\0\0\0M4A mp42isom\0\0\0\0" + "\0".repeat(64))
                .getBytes(ISO_8859_1);
    }

    public static byte[] ogg(String codec) {
        return ("OggS\0\002"
                        + "\0".repeat(8)
                        + "abcd"
                        + "\0\0\0\0"
                        + "efgh"
                        + "\001\023"
                        + codec
                        + "\0".repeat(64))
                .getBytes(ISO_8859_1);
    }

    public static byte[] with(byte[] first, byte[] then) {
        var both = new ByteArrayOutputStream();
        both.writeBytes(first);
        both.writeBytes(then);
        return both.toByteArray();
    }
}
