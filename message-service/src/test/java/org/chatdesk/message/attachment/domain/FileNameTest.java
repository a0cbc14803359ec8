package org.chatdesk.message.attachment.domain;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNameTest { // INV-31

    @ParameterizedTest
    @CsvSource({
        "scan.pdf, scan.pdf",
        "Scan.PDF, Scan.pdf",
        "../../etc/passwd, passwd.pdf",
        "'C:\\temp\\scan.pdf', scan.pdf",
        "scan.pdf.exe, scan.pdf.exe.pdf",
        "page.html, page.html.pdf",
        "' .. scan.pdf . ', scan.pdf",
        "a:b|c?.pdf, a_b_c_.pdf",
        ".htaccess, htaccess.pdf",
        "Rechnung Größe 漢字.pdf, Rechnung Größe 漢字.pdf",
    })
    void shouldKeepWhatCanBeShownAndTheRealExtension(String given, String shown) {
        assertThat(FileName.of(given, FileType.PDF)).contains(shown);
    }

    @Test
    void shouldNotLetTheDirectionOfWritingHideAnExtension() {
        assertThat(FileName.of("scan\u202Efdp.exe", FileType.PDF)).contains("scanfdp.exe.pdf");
        assertThat(FileName.of("a\u0000b\r\nc\u200B.pdf", FileType.PDF)).contains("abc.pdf");
    }

    @Test
    void shouldRefuseWhatNobodyCouldRead() {
        for (var nothing : new String[] {"", "   ", "...", "/", "a/", "\u202E", "\0"}) {
            assertThat(FileName.of(nothing, FileType.PNG)).as(nothing).isEmpty();
        }
    }

    @Test
    void shouldCallTextATableWhenItsSenderDoes() {
        assertThat(FileName.refined("list.csv", FileType.TEXT)).isEqualTo(FileType.CSV);
        assertThat(FileName.refined("list.txt", FileType.TEXT)).isEqualTo(FileType.TEXT);
        assertThat(FileName.refined("list.csv", FileType.PNG)).isEqualTo(FileType.PNG);
    }

    @Property
    void shouldNeverLeadElsewhereOrDeceive(@ForAll String given) {
        FileName.of(given, FileType.JPEG)
                .ifPresent(name -> {
                    assertThat(name)
                            .matches("(?i).+\\.jpe?g")
                            .hasSizeLessThanOrEqualTo(FileName.LONGEST);
                    assertThat(name).doesNotContainPattern("[/\\\\\\p{Cc}\\p{Cf}<>:\"|?*]");
                    assertThat(name.charAt(0)).isNotEqualTo('.');
                    // No half of a character.
                    assertThat(name.codePoints().filter(c -> c >= 0xD800 && c <= 0xDFFF)).isEmpty();
                });
    }

    @Test
    void shouldCutALongNameBeforeItsExtension() {
        var name = FileName.of("\uD83D\uDE00".repeat(200) + ".png", FileType.PNG).orElseThrow();
        assertThat(name).endsWith(".png").hasSizeLessThanOrEqualTo(FileName.LONGEST);
        assertThat(name.codePoints().filter(c -> c >= 0xD800 && c <= 0xDFFF)).isEmpty();
    }
}
