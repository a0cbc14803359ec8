package org.chatdesk.message.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import javax.imageio.ImageIO;
import org.chatdesk.message.attachment.domain.FileType;
import org.chatdesk.message.attachment.domain.Picture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SmallPictureTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir Path folder;

    /** Where the red corner, left above in the file, is seen (Exif 3.0, 4.6.5.1.7). */
    @ParameterizedTest
    @CsvSource({
        "1, 0, 0", "2, 1, 0", "3, 1, 1", "4, 0, 1", "5, 0, 0", "6, 1, 0", "7, 1, 1", "8, 0, 1"
    })
    void shouldTurnItAsItsCameraWasHeld(int turn, int right, int below) throws IOException {
        var small = made(corner(800, 400), new Picture(800, 400, turn, Picture.MOST_PIXELS));
        assertThat(small.getWidth() > small.getHeight()).isEqualTo(turn <= 4);
        var x = right * (small.getWidth() - 1);
        var y = below * (small.getHeight() - 1);
        assertThat(new Color(small.getRGB(x, y))).isEqualTo(Color.RED);
        var other = new Color(small.getRGB(small.getWidth() - 1 - x, small.getHeight() - 1 - y));
        assertThat(other).isEqualTo(Color.BLUE);
    }

    @Test
    void shouldNotGrow() throws IOException {
        var small = made(corner(30, 20), new Picture(30, 20, 1, Picture.MOST_PIXELS));
        assertThat(small.getWidth()).isEqualTo(30);
        assertThat(small.getHeight()).isEqualTo(20);
    }

    @Test
    void shouldMakeAThinOneNotThinnerThanAPixel() throws IOException {
        var small = made(corner(4000, 2), new Picture(4000, 2, 1, Picture.MOST_PIXELS));
        assertThat(small.getWidth()).isLessThanOrEqualTo(SmallPicture.LARGEST);
        assertThat(small.getHeight()).isEqualTo(1);
    }

    @Test
    void shouldSayWhenItCannot() throws IOException {
        var broken = Files.write(folder.resolve("broken.png"), Specimens.text("no picture"));
        assertThatThrownBy(() ->
                        new SmallPicture(
                                        FileType.PNG,
                                        new Picture(1, 1, 1, Picture.MOST_PIXELS),
                                        PATIENCE)
                                .make(broken, folder.resolve("small")))
                .isInstanceOf(IOException.class);
    }

    /** Of 50 million pixels never more than a few are in memory: the test's JVM has 512 MB. */
    @Test
    void shouldMakeAnEnormousOneInLittleMemory() throws IOException {
        var large = folder.resolve("large.png");
        ImageIO.write(
                new BufferedImage(9_000, 5_500, BufferedImage.TYPE_BYTE_BINARY),
                "png",
                large.toFile());
        var header = Picture.of(FileType.PNG, Files.readAllBytes(large)).orElseThrow();
        assertThat(header.isEasy()).isTrue();
        var small = folder.resolve("small.png");
        new SmallPicture(FileType.PNG, header, PATIENCE).make(large, small);
        assertThat(ImageIO.read(small.toFile()).getWidth()).isEqualTo(SmallPicture.LARGEST);
    }

    @Test
    void shouldShowTheFirstImageOfAGifThatMoves() throws IOException {
        var small = made(FileType.GIF, Specimens.movingGif(900, 300));
        assertThat(small.getWidth()).isEqualTo(SmallPicture.LARGEST);
        assertThat(small.getHeight()).isEqualTo(160);
        assertThat(new Color(small.getRGB(200, 80))).isEqualTo(Color.RED);
    }

    @Test
    void shouldShowWebp() throws IOException {
        for (var bytes :
                List.of(
                        WebpSpecimens.lossless(300, 150),
                        WebpSpecimens.moving(300, 150),
                        WebpSpecimens.withProfile(300, 150))) {
            var small = made(FileType.WEBP, bytes);
            assertThat(small.getWidth()).isEqualTo(300);
            assertThat(small.getHeight()).isEqualTo(150);
            // A JPEG is near what it was.
            assertThat(new Color(small.getRGB(20, 20)).getRed()).isGreaterThan(240);
            assertThat(new Color(small.getRGB(20, 20)).getBlue()).isLessThan(15);
            assertThat(new Color(small.getRGB(280, 140)).getBlue()).isGreaterThan(240);
        }
        assertThat(made(FileType.WEBP, WebpSpecimens.lossy(1600, 1200)).getHeight()).isEqualTo(360);
    }

    @Test
    void shouldNotUnfoldMoreThanThePictureSaysItIs() throws IOException { // INV-31
        var gif = Specimens.gif(8, 8);
        var frame = 13 + 3 * 256;
        while (gif[frame] != ',') {
            frame++;
        }
        for (int at : new int[] {5, 6, 7, 8}) {
            gif[frame + at] = (byte) 0xFF;
        }
        assertThat(Picture.of(FileType.GIF, gif).orElseThrow().isEasy()).isTrue();
        assertThatThrownBy(() -> made(FileType.GIF, gif)).hasMessageContaining("larger");
        assertThatThrownBy(() -> made(FileType.WEBP, WebpSpecimens.bomb()))
                .hasMessageContaining("easy");
        assertThatThrownBy(() -> made(FileType.WEBP, Specimens.text("RIFF0000WEBPVP8L")))
                .isInstanceOf(IOException.class);
    }

    @Test
    void shouldGiveUpWhatTakesTooLong() throws IOException {
        for (var type : List.of(FileType.GIF, FileType.PNG, FileType.JPEG)) {
            var bytes =
                    switch (type) {
                        case GIF -> Specimens.gif(400, 400);
                        case PNG -> Specimens.png(400, 400);
                        default -> Specimens.jpeg(400, 400);
                    };
            var from = Files.write(folder.resolve("slow"), bytes);
            var header = Picture.of(type, bytes).orElseThrow();
            assertThatThrownBy(() ->
                            new SmallPicture(type, header, Duration.ZERO)
                                    .make(from, folder.resolve("never")))
                    .hasMessageContaining("too long");
        }
    }

    private BufferedImage made(FileType type, byte[] bytes) throws IOException {
        var from = Files.write(folder.resolve("from"), bytes);
        var to = folder.resolve("to");
        new SmallPicture(type, new Picture(1, 1, 1, Picture.MOST_PIXELS), PATIENCE).make(from, to);
        return ImageIO.read(to.toFile());
    }

    private BufferedImage made(BufferedImage large, Picture header) throws IOException {
        var from = folder.resolve("from.png");
        var to = folder.resolve("to.png");
        ImageIO.write(large, "png", from.toFile());
        new SmallPicture(FileType.PNG, header, PATIENCE).make(from, to);
        return ImageIO.read(to.toFile());
    }

    private static BufferedImage corner(int width, int height) {
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var pen = picture.createGraphics();
        pen.setColor(Color.BLUE);
        pen.fillRect(0, 0, width, height);
        pen.setColor(Color.RED);
        pen.fillRect(0, 0, width / 3, height / 3);
        pen.dispose();
        return picture;
    }
}
