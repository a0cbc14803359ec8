package org.chatdesk.message.attachment.domain;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a file is called: what its sender called it, without anything that could deceive a reader or
 * lead a program elsewhere, and with the extension of what it is.
 */
public final class FileName {
    /** UTF-16 units. */
    public static final int LONGEST = 150;

    private static final Pattern FOLDERS = Pattern.compile("^.*[/\\\\]", Pattern.DOTALL);

    /** Controls, marks that turn the direction of writing, other invisible and half characters. */
    private static final Pattern UNSEEN =
            Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}\\p{Zl}\\p{Zp}]");

    private static final Pattern RESERVED = Pattern.compile("[<>:\"|?*]");
    private static final Pattern EDGES = Pattern.compile("^[\\s.]+|[\\s.]+$");

    private FileName() {}

    /** Empty when nothing is left of it. */
    public static Optional<String> of(String given, FileType type) {
        var name = cleaned(given);
        return name.isEmpty() ? Optional.empty() : Optional.of(withExtension(name, type));
    }

    /** Text is a table if it is called so: the same bytes, opened by another program. */
    public static FileType refined(String given, FileType type) {
        return type == FileType.TEXT && FileType.CSV.isExtension(extension(cleaned(given)))
                ? FileType.CSV
                : type;
    }

    private static String cleaned(String given) {
        var name = FOLDERS.matcher(given).replaceFirst("");
        name = UNSEEN.matcher(name).replaceAll("");
        name = RESERVED.matcher(name).replaceAll("_");
        return EDGES.matcher(name).replaceAll("");
    }

    private static String withExtension(String name, FileType type) {
        var real = type.isExtension(extension(name));
        var extension = "." + (real ? extension(name) : type.extension());
        var stem = real ? name.substring(0, name.length() - extension.length()) : name;
        return shortened(stem, LONGEST - extension.length()) + extension;
    }

    private static String extension(String name) {
        var dot = name.lastIndexOf('.');
        return dot <= 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    /** Never half a character. */
    private static String shortened(String stem, int longest) {
        if (stem.length() <= longest) {
            return stem;
        }
        var end = Character.isHighSurrogate(stem.charAt(longest - 1)) ? longest - 1 : longest;
        return stem.substring(0, end);
    }
}
