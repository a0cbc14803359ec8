package org.chatdesk.message.attachment.domain;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;

/**
 * What is looked at of a file's bytes. Its name and what a client says of it are no part of that.
 *
 * @param guess a detector's word for the bytes, a media type
 * @param head the first bytes, up to {@link #HEAD}
 * @param tail the last bytes, up to {@link #TAIL}; overlaps the head of a small file
 * @param entries names inside, if it is a ZIP archive
 */
public record Sample(String guess, byte[] head, byte[] tail, Set<String> entries) {
    public static final int HEAD = 256 * 1024;

    /** An archive's end may stand this far from the end of the file (APPNOTE.TXT, 4.3.16). */
    public static final int TAIL = 66 * 1024;

    boolean beginsWith(String ascii) {
        return head.length >= ascii.length() && in(head, ascii.length()).startsWith(ascii);
    }

    /** Whether this stands among the first bytes, in any case. */
    boolean opensWith(String ascii, int within) {
        return in(head, within).toLowerCase(Locale.ROOT).contains(ascii);
    }

    boolean holds(String bytes) {
        return in(head, head.length).contains(bytes);
    }

    boolean endsWith(String bytes) {
        return in(tail, tail.length).contains(bytes);
    }

    /** One character for each byte. */
    private static String in(byte[] bytes, int within) {
        return new String(bytes, 0, Math.min(within, bytes.length), StandardCharsets.ISO_8859_1);
    }
}
