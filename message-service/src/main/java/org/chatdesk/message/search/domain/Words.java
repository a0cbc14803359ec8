package org.chatdesk.message.search.domain;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Cuts text into words: runs of letters, digits and marks, in whatever script. */
public final class Words {
    static final int LONGEST = 100;

    /** Vowel signs and the stretching letter, which Arabic may write or leave out. */
    private static final Pattern OPTIONAL = Pattern.compile("[\u0640\u064B-\u065F\u0670]");

    private Words() {}

    /**
     * A word and where it stands.
     *
     * @param plain as it is compared: in lower case, of one form, at most 100 characters
     * @param from index of its first char in the text
     * @param to index behind its last char
     */
    public record Word(String plain, int from, int to) {}

    /** Ascending; words that are nothing but optional signs are left out. */
    public static List<Word> of(String text) {
        var found = new ArrayList<Word>();
        var from = -1;
        for (int at = 0; at <= text.length(); ) {
            var inWord = at < text.length() && isPart(text.codePointAt(at));
            if (inWord && from < 0) {
                from = at;
            } else if (!inWord && from >= 0) {
                add(found, text, from, at);
                from = -1;
            }
            at += at < text.length() ? Character.charCount(text.codePointAt(at)) : 1;
        }
        return found;
    }

    private static void add(List<Word> found, String text, int from, int to) {
        var plain = plain(text.substring(from, to));
        if (!plain.isEmpty()) {
            found.add(new Word(plain, from, to));
        }
    }

    private static String plain(String word) {
        var lower = Normalizer.normalize(word, Form.NFKC).toLowerCase(Locale.ROOT);
        var plain = OPTIONAL.matcher(lower).replaceAll("");
        return plain.codePointCount(0, plain.length()) <= LONGEST
                ? plain
                : plain.substring(0, plain.offsetByCodePoints(0, LONGEST));
    }

    private static boolean isPart(int character) {
        return switch (Character.getType(character)) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK -> true;
            default -> Character.isLetterOrDigit(character);
        };
    }
}
