package org.chatdesk.message.search.domain;

import java.util.List;
import java.util.regex.Pattern;
import org.chatdesk.message.search.domain.Words.Word;

/**
 * What is shown of a message that was found.
 *
 * @param text plain text of one line, never markup: clients escape it
 * @param matches where the words stand that were looked for, ascending
 */
public record Snippet(String text, List<Match> matches) {
    private static final int LONGEST = 160;
    private static final int BEFORE = 40;
    private static final String CUT = "…";
    private static final Pattern LINE_BREAKS = Pattern.compile("\\p{Cntrl}");

    /** UTF-16 code units of the snippet's text, half-open. */
    public record Match(int from, int to) {}

    /** The part of the content around the first match; its beginning where only a stem fits. */
    public static Snippet of(String content, Question question) {
        var found = found(content, question);
        var from = found.isEmpty() ? 0 : start(content, found.getFirst().from());
        var to = whole(content, Math.min(content.length(), from + LONGEST));
        var head = from > 0 ? CUT : "";
        var tail = to < content.length() ? CUT : "";
        // One char for one, so that places stay.
        var line = LINE_BREAKS.matcher(content.substring(from, to)).replaceAll(" ");
        return new Snippet(head + line + tail, matches(found, from, to, head.length()));
    }

    /** Where words of the question stand in a whole text. */
    static List<Match> matches(String text, Question question) {
        return matches(found(text, question), 0, text.length(), 0);
    }

    private static List<Word> found(String text, Question question) {
        return Words.of(text).stream()
                .filter(word -> question.terms().stream().anyMatch(term -> term.fits(word.plain())))
                .toList();
    }

    private static List<Match> matches(List<Word> found, int from, int to, int shift) {
        return found.stream()
                .filter(word -> word.from() >= from && word.to() <= to)
                .map(word -> new Match(word.from() - from + shift, word.to() - from + shift))
                .toList();
    }

    /** A little before the match, behind a space where there is one. */
    private static int start(String content, int match) {
        if (match <= BEFORE) {
            return 0;
        }
        var space = content.indexOf(' ', match - BEFORE);
        return space >= 0 && space < match ? space + 1 : whole(content, match - BEFORE);
    }

    /** No half of a surrogate pair. */
    private static int whole(String content, int at) {
        return at > 0 && at < content.length() && Character.isLowSurrogate(content.charAt(at))
                ? at - 1
                : at;
    }
}
