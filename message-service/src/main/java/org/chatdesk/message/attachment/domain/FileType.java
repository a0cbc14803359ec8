package org.chatdesk.message.attachment.domain;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What may be sent. What is not here is refused: nothing that a browser or a computer would run, so
 * no HTML, SVG, scripts, programs, bare archives or documents with macros.
 */
public enum FileType {
    PNG("image/png", Set.of("image/png"), "png"),
    JPEG("image/jpeg", Set.of("image/jpeg"), "jpg", "jpeg"),
    GIF("image/gif", Set.of("image/gif"), "gif"),
    WEBP("image/webp", Set.of("image/webp"), "webp"),
    PDF("application/pdf", Set.of("application/pdf"), "pdf"),
    TEXT("text/plain", Set.of("text/plain"), "txt", "log", "md"),
    CSV("text/csv", Set.of(), "csv"),
    DOCX(office("wordprocessingml.document"), Set.of(), "docx"),
    XLSX(office("spreadsheetml.sheet"), Set.of(), "xlsx"),
    PPTX(office("presentationml.presentation"), Set.of(), "pptx"),
    ODT(open("text"), Set.of(open("text")), "odt"),
    ODS(open("spreadsheet"), Set.of(open("spreadsheet")), "ods"),
    ODP(open("presentation"), Set.of(open("presentation")), "odp"),
    MP3("audio/mpeg", Set.of("audio/mpeg"), "mp3"),
    M4A("audio/mp4", Set.of("audio/mp4", "audio/x-m4a"), "m4a"),
    OGG("audio/ogg", Set.of("audio/vorbis", "audio/opus", "audio/ogg"), "ogg", "oga", "opus"),
    WAV("audio/wav", Set.of("audio/vnd.wave", "audio/wav", "audio/x-wav"), "wav"),
    WEBM("audio/webm", Set.of("audio/webm"), "webm", "weba");

    private final String media;
    private final Set<String> guesses;
    private final List<String> extensions;

    FileType(String media, Set<String> guesses, String... extensions) {
        this.media = media;
        this.guesses = guesses;
        this.extensions = List.of(extensions);
    }

    private static String office(String kind) {
        return "application/vnd.openxmlformats-officedocument." + kind;
    }

    private static String open(String kind) {
        return "application/vnd.oasis.opendocument." + kind;
    }

    /** The one that clients know by this name. */
    public static FileType ofMedia(String media) {
        return Stream.of(values())
                .filter(type -> type.media.equals(media))
                .findFirst()
                .orElseThrow();
    }

    /** As it is told to clients. */
    public String media() {
        return media;
    }

    /** Whether a detector's word for the bytes is this type. */
    boolean isGuessed(String guess) {
        return guesses.contains(guess);
    }

    boolean isPicture() {
        return this == PNG || this == JPEG || this == GIF || this == WEBP;
    }

    boolean isText() {
        return this == TEXT || this == CSV;
    }

    /** Whether a small picture of it can be made. */
    public boolean hasPreview() {
        return isPicture();
    }

    /** Its usual extension, without the dot. */
    String extension() {
        return extensions.getFirst();
    }

    boolean isExtension(String extension) {
        return extensions.contains(extension.toLowerCase(Locale.ROOT));
    }
}
