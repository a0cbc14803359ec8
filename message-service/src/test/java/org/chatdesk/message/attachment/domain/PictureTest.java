package org.chatdesk.message.attachment.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.chatdesk.message.attachment.Specimens;
import org.chatdesk.message.attachment.WebpSpecimens;
import org.junit.jupiter.api.Test;

class PictureTest { // INV-31

    @Test
    void shouldReadTheSizeOfEachFormat() {
        assertSize(FileType.PNG, Specimens.png(320, 200));
        assertSize(FileType.JPEG, Specimens.jpeg(320, 200));
        assertSize(FileType.GIF, Specimens.gif(320, 200));
        assertSize(FileType.WEBP, webp("VP8X", "\0\0\0\0\077\001\0\307\0\0"));
        assertSize(FileType.WEBP, webp("VP8 ", "\0\0\0\235\001\052\100\001\310\0"));
        assertSize(FileType.WEBP, webp("VP8L", "\057\077\301\061\0\0\0\0\0\0"));
    }

    @Test
    void shouldKnowWhichWebpIsEasyToDecode() {
        assertThat(isEasy(WebpSpecimens.lossy(1600, 1200))).isTrue();
        assertThat(isEasy(WebpSpecimens.lossy(2000, 1500))).isFalse();
        assertThat(isEasy(WebpSpecimens.lossless(300, 150))).isTrue();
        assertThat(isEasy(WebpSpecimens.moving(300, 150))).isTrue();
        assertThat(isEasy(WebpSpecimens.bomb())).isFalse();
        // Its stream alone has more bytes than may ask for tables.
        assertThat(isEasy(WebpSpecimens.lossless(500, 500))).isFalse();
        assertThat(StillWebp.of(WebpSpecimens.lossless(500, 500))).isEmpty();
        assertThat(StillWebp.of(WebpSpecimens.bomb())).isEmpty();
    }

    private static boolean isEasy(byte[] webp) {
        return Picture.of(FileType.WEBP, webp).orElseThrow().isEasy();
    }

    @Property
    void shouldNeverFailOnHalfAWebp(@ForAll @IntRange(max = 4_000) int length) {
        var half = java.util.Arrays.copyOf(WebpSpecimens.moving(120, 120), length);
        Picture.of(FileType.WEBP, half);
        StillWebp.of(half);
    }

    private static void assertSize(FileType type, byte[] bytes) {
        var picture = Picture.of(type, bytes).orElseThrow();
        assertThat(picture.width()).isEqualTo(320);
        assertThat(picture.height()).isEqualTo(200);
    }

    private static byte[] webp(String chunk, String content) {
        return ("RIFF\0\0\0\0WEBP" + chunk + "\0\0\0\0" + content)
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    @Test
    void shouldKnowAPictureThatUnfoldsTooFar() {
        assertThat(Picture.of(FileType.PNG, Specimens.bomb()).orElseThrow().isTooBig()).isTrue();
        assertThat(new Picture(7071, 7071).isTooBig()).isFalse();
        assertThat(new Picture(7072, 7072).isTooBig()).isTrue();
        assertThat(new Picture(Integer.MAX_VALUE, Integer.MAX_VALUE).isTooBig()).isTrue();
    }

    @Test
    void shouldTurnAPictureAsItsCameraWasHeld() {
        var jpeg = Specimens.jpeg(320, 200);
        var exif =
                ("\377\341\0\042Exif\0\0MM\0\052\0\0\0\010\0\001"
                                + "\001\022\0\003\0\0\0\001\0\006\0\0\0\0\0\0")
                        .getBytes(StandardCharsets.ISO_8859_1);
        var held =
                Specimens.with(
                        Specimens.with(java.util.Arrays.copyOf(jpeg, 2), exif),
                        java.util.Arrays.copyOfRange(jpeg, 2, jpeg.length));
        var picture = Picture.of(FileType.JPEG, held).orElseThrow();
        assertThat(picture.turn()).isEqualTo(6);
        assertThat(picture.shownWidth()).isEqualTo(200);
        assertThat(picture.shownHeight()).isEqualTo(320);
    }

    @Property
    void shouldNeverFailOnAnyBytes(@ForAll byte[] bytes) {
        for (var type : FileType.values()) {
            Picture.of(type, bytes);
            StillWebp.of(bytes);
            Picture.of(type, Specimens.with(new byte[] {(byte) 0xFF, (byte) 0xD8}, bytes));
        }
    }
}
