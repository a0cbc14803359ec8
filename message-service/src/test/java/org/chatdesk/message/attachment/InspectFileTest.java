package org.chatdesk.message.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chatdesk.message.attachment.Specimens.with;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.chatdesk.message.attachment.domain.FileType;
import org.chatdesk.message.attachment.domain.TypeDecision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is taken and what is not, told from bytes alone. */
class InspectFileTest { // INV-31
    @TempDir Path folder;

    @Test
    void shouldTellWhatMayBeSent() throws IOException {
        var files =
                Map.ofEntries(
                        Map.entry(FileType.PNG, Specimens.png(20, 10)),
                        Map.entry(FileType.JPEG, Specimens.jpeg(20, 10)),
                        Map.entry(FileType.GIF, Specimens.gif(20, 10)),
                        Map.entry(FileType.PDF, Specimens.pdf()),
                        Map.entry(FileType.TEXT, Specimens.text("Good morning, 漢字\n")),
                        Map.entry(FileType.DOCX, Specimens.docx()),
                        Map.entry(
                                FileType.XLSX,
                                Specimens.zip("[Content_Types].xml", "xl/workbook.xml")),
                        Map.entry(
                                FileType.PPTX,
                                Specimens.zip("[Content_Types].xml", "ppt/presentation.xml")),
                        Map.entry(FileType.ODT, Specimens.odt()),
                        Map.entry(FileType.WEBM, Specimens.webm("A_OPUS")),
                        Map.entry(FileType.WAV, Specimens.wav()),
                        Map.entry(FileType.MP3, Specimens.mp3()),
                        Map.entry(FileType.M4A, Specimens.m4a()),
                        Map.entry(FileType.OGG, Specimens.ogg("OpusHead")));
        for (var file : files.entrySet()) {
            assertThat(told(file.getValue())).as(file.getKey().name()).contains(file.getKey());
        }
    }

    @Test
    void shouldRefuseWhatCouldRun() throws IOException {
        var files =
                Map.ofEntries(
                        Map.entry("SVG", text("<svg xmlns='http://www.w3.org/2000/svg'/>")),
                        Map.entry(
                                "SVG behind XML",
                                text(
                                        "<?xml version='1.0'?>\n<!-- x -->\n<svg onload='alert(1)'/>")),
                        Map.entry("HTML", text("<!DOCTYPE html><script>alert(1)</script>")),
                        Map.entry("HTML behind words", text("Hello\n<ScRiPt>alert(1)</script>")),
                        Map.entry("shell", text("#!/bin/sh\nrm -rf /\n")),
                        Map.entry("PHP", text("<?php system($_GET['x']); ?>")),
                        Map.entry("Windows program", with(text("MZ"), new byte[300])),
                        Map.entry("ELF", with(text("\177ELF\2\1\1"), new byte[300])),
                        Map.entry("archive", Specimens.zip("a.txt", "b.txt")),
                        Map.entry("Java archive", Specimens.zip("META-INF/MANIFEST.MF", "A.class")),
                        Map.entry(
                                "document with macros",
                                Specimens.zip(
                                        "[Content_Types].xml",
                                        "word/document.xml",
                                        "word/vbaProject.bin")),
                        Map.entry("video", Specimens.webm("V_VP8 A_OPUS")),
                        Map.entry("nothing known", new byte[500]),
                        Map.entry(
                                "a cut picture", java.util.Arrays.copyOf(Specimens.png(9, 9), 20)));
        for (var file : files.entrySet()) {
            assertThat(told(file.getValue())).as(file.getKey()).isEmpty();
        }
    }

    @Test
    void shouldRefuseWhatIsTwoThingsAtOnce() throws IOException {
        var jar = Specimens.zip("META-INF/MANIFEST.MF", "A.class");
        var files =
                Map.of(
                        "picture and archive", with(Specimens.png(9, 9), jar),
                        "PDF and archive", with(Specimens.pdf(), jar),
                        "script in a picture",
                                with(text("GIF89a/*\0\1\0\0\0"), text("<script>alert(1)</script>")),
                        "PDF in a picture", with(Specimens.gif(9, 9), text("\n%PDF-1.7\n")),
                        "page before a PDF", with(text("<html>"), Specimens.pdf()),
                        "words before a PDF", with(text("hello\n"), Specimens.pdf()),
                        "document and program",
                                Specimens.zip(
                                        "[Content_Types].xml",
                                        "word/document.xml",
                                        "META-INF/MANIFEST.MF"),
                        "two documents",
                                Specimens.zip(
                                        "[Content_Types].xml",
                                        "word/document.xml",
                                        "xl/workbook.xml"));
        for (var file : files.entrySet()) {
            assertThat(told(file.getValue())).as(file.getKey()).isEmpty();
        }
    }

    private Optional<FileType> told(byte[] bytes) throws IOException {
        // A name that claims to be harmless must not matter.
        var file = Files.write(folder.resolve("harmless.png"), bytes);
        return TypeDecision.of(new InspectFile().sample(file));
    }

    private static byte[] text(String words) {
        return words.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
    }
}
