package org.chatdesk.message.search.domain;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.chatdesk.contracts.Fault;
import org.chatdesk.contracts.Faults;
import org.chatdesk.message.search.domain.Words.Word;

/** What somebody looks for: every word of it must be in a message, the last by its beginning. */
public record Question(List<Term> terms) {
    public static final int LONGEST = 200;
    public static final int MOST_WORDS = 10;
    private static final int SHORTEST = 2;
    private static final int SHORTEST_STEM = 3;

    /**
     * A word of the question.
     *
     * @param stems what the organization's languages make of it
     * @param begins whether words that begin with it count, too
     */
    public record Term(String word, Set<String> stems, boolean begins) {

        boolean fits(String plain) {
            return begins && plain.startsWith(word)
                    || plain.equals(word)
                    || stems.stream()
                            .anyMatch(stem ->
                                    stem.length() >= SHORTEST_STEM && plain.startsWith(stem));
        }

        private String written() {
            return Stream.concat(
                            Stream.of(quoted(word) + (begins ? ":*" : "")),
                            stems.stream().filter(stem -> !stem.equals(word)).map(Question::quoted))
                    .collect(Collectors.joining("|", "(", ")"));
        }
    }

    /** What is wrong with the field {@code q}. */
    public static List<Fault> faults(String q) {
        var faults = new Faults();
        var letters = words(q).mapToInt(word -> word.codePointCount(0, word.length())).sum();
        if (q.isBlank()) {
            faults.required("q");
        } else if (q.length() > LONGEST || words(q).count() > MOST_WORDS) {
            faults.add("q", "too-long");
        } else if (letters < SHORTEST) {
            faults.add("q", "too-short");
        }
        return faults.found();
    }

    /** Its words, each once. */
    public static Stream<String> words(String q) {
        return Words.of(q).stream().map(Word::plain).distinct();
    }

    /** The question with what each of its words may be written as. */
    public static Question of(String q, Map<String, Set<String>> stems) {
        var words = words(q).toList();
        // "now or now" ends with a word that was there before.
        var last = Words.of(q).getLast().plain();
        return new Question(
                IntStream.range(0, words.size())
                        .mapToObj(words::get)
                        .map(word ->
                                new Term(
                                        word,
                                        stems.getOrDefault(word, Set.of()),
                                        word.equals(last)))
                        .toList());
    }

    /** As PostgreSQL reads it: quoted lexemes only, and the organization's own among them. */
    public String written(UUID organization) {
        return Stream.concat(
                        Stream.of(quoted(lexemeOf(organization))),
                        terms.stream().map(Term::written))
                .collect(Collectors.joining("&"));
    }

    /** Stands in the index beside words, and can be none of them. */
    public static String lexemeOf(UUID organization) {
        return "of:" + organization;
    }

    private static String quoted(String lexeme) {
        return "'" + lexeme.replace("\\", "\\\\").replace("'", "''") + "'";
    }
}
