package org.chatdesk.notification.reminder.domain;

/** The beginning of a message on one line. */
public final class Preview {
    private static final int CHARACTERS = 200;
    private static final String NO_WORDS = "(a file)";

    private Preview() {}

    /** At most 200 characters (code points); a cut one ends with an ellipsis besides. */
    public static String of(String content) {
        var line = content.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        if (line.isEmpty()) {
            return NO_WORDS;
        }
        return line.codePointCount(0, line.length()) <= CHARACTERS
                ? line
                : line.substring(0, line.offsetByCodePoints(0, CHARACTERS)) + "…";
    }
}
