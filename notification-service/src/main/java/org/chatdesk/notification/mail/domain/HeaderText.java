package org.chatdesk.notification.mail.domain;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Base64;

/** Text that stays within one header, whoever wrote it (RFC 5322, 2.2). */
final class HeaderText {
    private static final int LONGEST = 120;

    /** In base64 and with its frame a word then keeps below the 75 characters it may have. */
    private static final int WORD_BYTES = 45;

    private HeaderText() {}

    /** One line without control characters, cut to a length that mail programs show. */
    static String oneLine(String text) {
        var line = text.replaceAll("[\\p{Cntrl}\\s\u2028\u2029]+", " ").strip();
        return line.codePointCount(0, line.length()) <= LONGEST
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST - 1)) + "…";
    }

    /** Any text as encoded words (RFC 2047), which hold nothing but harmless letters. */
    static String encoded(String text) {
        var words = new ArrayList<String>();
        var word = new StringBuilder();
        oneLine(text)
                .codePoints()
                .mapToObj(Character::toString)
                .forEach(character -> {
                    if (bytes(word + character).length > WORD_BYTES) {
                        words.add(word(word));
                        word.setLength(0);
                    }
                    word.append(character);
                });
        words.add(word(word));
        return String.join(" ", words);
    }

    private static String word(CharSequence text) {
        return "=?UTF-8?B?" + Base64.getEncoder().encodeToString(bytes(text.toString())) + "?=";
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }
}
