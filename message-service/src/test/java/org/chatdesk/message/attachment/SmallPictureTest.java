package org.chatdesk.message.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.chatdesk.message.attachment.domain.FileType;
import org.chatdesk.message.attachment.domain.Picture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SmallPictureTest {
    @TempDir Path folder;

    /** Where the red corner, left above in the file, is seen (Exif 3.0, 4.6.5.1.7). */
    @ParameterizedTest
    @CsvSource({
        "1, 0, 0", "2, 1, 0", "3, 1, 1", "4, 0, 1", "5, 0, 0", "6, 1, 0", "7, 1, 1", "8, 0, 1"
    })
    void shouldTurnItAsItsCameraWasHeld(int turn, int right, int below) throws IOException {
        var small = made(corner(800, 400), new Picture(800, 400, turn, false));
        assertThat(small.getWidth() > small.getHeight()).isEqualTo(turn <= 4);
        var x = right * (small.getWidth() - 1);
        var y = below * (small.getHeight() - 1);
        assertThat(new Color(small.getRGB(x, y))).isEqualTo(Color.RED);
        var other = new Color(small.getRGB(small.getWidth() - 1 - x, small.getHeight() - 1 - y));
        assertThat(other).isEqualTo(Color.BLUE);
    }

    @Test
    void shouldNotGrow() throws IOException {
        var small = made(corner(30, 20), new Picture(30, 20, 1, false));
        assertThat(small.getWidth()).isEqualTo(30);
        assertThat(small.getHeight()).isEqualTo(20);
    }

    @Test
    void shouldMakeAThinOneNotThinnerThanAPixel() throws IOException {
        var small = made(corner(4000, 2), new Picture(4000, 2, 1, false));
        assertThat(small.getWidth()).isLessThanOrEqualTo(SmallPicture.LARGEST);
        assertThat(small.getHeight()).isEqualTo(1);
    }

    @Test
    void shouldSayWhenItCannot() throws IOException {
        var broken = Files.write(folder.resolve("broken.png"), Specimens.text("no picture"));
        assertThatThrownBy(() ->
                        SmallPicture.make(
                                broken.toFile(),
                                folder.resolve("small").toFile(),
                                "png",
                                new Picture(1, 1, 1, false)))
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
        SmallPicture.make(large.toFile(), small.toFile(), "png", header);
        assertThat(ImageIO.read(small.toFile()).getWidth()).isEqualTo(SmallPicture.LARGEST);
    }

    private BufferedImage made(BufferedImage large, Picture header) throws IOException {
        var from = folder.resolve("from.png").toFile();
        var to = folder.resolve("to.png").toFile();
        ImageIO.write(large, "png", from);
        SmallPicture.make(from, to, "png", header);
        return ImageIO.read(to);
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
