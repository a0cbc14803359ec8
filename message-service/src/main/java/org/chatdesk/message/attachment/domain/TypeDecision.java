package org.chatdesk.message.attachment.domain;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a file is, from its bytes alone (INV-31). A file that could be taken for two things is
 * nothing that we take: whoever opens it must see what we saw.
 */
public final class TypeDecision {
    /** Readers look for a PDF's header this far in (ISO 32000, annex H). */
    private static final int WHERE_A_PDF_MAY_BEGIN = 1024;

    /** Further in than any browser sniffs (WHATWG MIME Sniffing, 5.2). */
    private static final int WHERE_MARKUP_MAY_BEGIN = 4096;

    /** Where a recorder writes which tracks there are. */
    private static final int TRACKS = 4096;

    private static final List<String> MARKUP =
            List.of("<!doctype html", "<html", "<script", "<svg", "<iframe", "<?php");
    private static final List<String> MOVING = List.of("v_vp", "v_av1", "v_mpeg", "v_theora");
    private static final String END_OF_ARCHIVE = "PK\005\006";

    private TypeDecision() {}

    /** Empty when it must not be taken. */
    public static Optional<FileType> of(Sample file) {
        return guessed(file).filter(type -> !isSomethingElseToo(file, type));
    }

    private static Optional<FileType> guessed(Sample file) {
        if (!file.entries().isEmpty()) {
            return archive(file);
        }
        if (isSound(file)) {
            return Optional.of(FileType.WEBM);
        }
        return Stream.of(FileType.values())
                .filter(type -> type.isGuessed(file.guess()))
                .findFirst();
    }

    /** Office documents are archives; which one they are is told by the part they begin with. */
    private static Optional<FileType> archive(Sample file) {
        var names = file.entries();
        if (!file.beginsWith("PK\003\004") || names.stream().anyMatch(TypeDecision::isProgram)) {
            return Optional.empty();
        }
        if (names.contains("[Content_Types].xml")) {
            return documentOf(
                    Stream.of("word/document.xml", "xl/workbook.xml", "ppt/presentation.xml")
                            .filter(names::contains)
                            .toList());
        }
        return Stream.of(FileType.ODT, FileType.ODS, FileType.ODP)
                .filter(type -> type.isGuessed(file.guess()))
                .findFirst();
    }

    private static Optional<FileType> documentOf(List<String> parts) {
        if (parts.size() != 1) {
            return Optional.empty();
        }
        return Optional.of(
                switch (parts.getFirst().charAt(0)) {
                    case 'w' -> FileType.DOCX;
                    case 'x' -> FileType.XLSX;
                    default -> FileType.PPTX;
                });
    }

    private static boolean isProgram(String entry) {
        var name = entry.toLowerCase(Locale.ROOT);
        return name.endsWith("vbaproject.bin")
                || name.equals("meta-inf/manifest.mf")
                || name.startsWith("basic/")
                || name.startsWith("scripts/");
    }

    /** A WebM container without pictures that move (its DocType and the codecs of its tracks). */
    private static boolean isSound(Sample file) {
        return file.beginsWith("\032E\337\243")
                && file.opensWith("webm", 64)
                && (file.opensWith("a_opus", TRACKS) || file.opensWith("a_vorbis", TRACKS))
                && MOVING.stream().noneMatch(codec -> file.opensWith(codec, TRACKS));
    }

    private static boolean isSomethingElseToo(Sample file, FileType type) {
        var isArchive = !file.entries().isEmpty();
        return opensLikeMarkup(file)
                || type != FileType.PDF && file.opensWith("%pdf-", WHERE_A_PDF_MAY_BEGIN)
                || type == FileType.PDF && !file.beginsWith("%PDF-")
                || !isArchive && file.endsWith(END_OF_ARCHIVE)
                || type.isText() && (file.beginsWith("#!") || file.holds("\0"))
                || type.isPicture() && Picture.of(type, file.head()).isEmpty();
    }

    private static boolean opensLikeMarkup(Sample file) {
        return MARKUP.stream().anyMatch(word -> file.opensWith(word, WHERE_MARKUP_MAY_BEGIN));
    }
}
