package org.chatdesk.message.search.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.chatdesk.contracts.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuestionTest { // M12
    private static final UUID ORGANIZATION = new UUID(1, 2);
    private static final String OF = "'of:00000000-0000-0001-0000-000000000002'";

    @Test
    void shouldLookForEveryWordAndTheLastByItsBeginning() {
        var question = Question.of("New Appointment", Map.of("appointment", Set.of("appoint")));
        assertThat(question.written(ORGANIZATION))
                .isEqualTo(OF + "&('new')&('appointment':*|'appoint')");
    }

    @Property
    void shouldNeverReadAQuestionAsOperators(@ForAll String q) {
        if (!Question.faults(q).isEmpty()) {
            return;
        }
        var written = Question.of(q, Map.of()).written(ORGANIZATION);
        // Nothing between the quotes is anybody's but ours.
        assertThat(written.replaceAll("'(?:[^']|'')*'", "w")).matches("w(&\\(w(:\\*)?\\))+");
    }

    @ParameterizedTest
    @CsvSource({
        "'',required",
        "'  ',required",
        "x,too-short",
        "'& | !',too-short",
        "'!a',too-short"
    })
    void shouldRefuseWhatSaysTooLittle(String q, String code) {
        assertThat(Question.faults(q)).containsExactly(new Fault("q", code));
    }

    @Test
    void shouldRefuseWhatIsTooLong() {
        assertThat(Question.faults("x".repeat(201))).containsExactly(new Fault("q", "too-long"));
        assertThat(Question.faults("a b c d e f g h i j k"))
                .containsExactly(new Fault("q", "too-long"));
        assertThat(Question.faults("a b c d e f g h i j")).isEmpty();
    }

    @Test
    void shouldShowWhereTheWordsStand() {
        var question = Question.of("Emma appoint", Map.of());
        var snippet = Snippet.of("Hello Emma,\nyour appointment is on Monday", question);
        assertThat(snippet.text()).isEqualTo("Hello Emma, your appointment is on Monday");
        assertThat(marked(snippet)).containsExactly("Emma", "appointment");
    }

    @Test
    void shouldShowTheFirstMatchOfALongText() {
        var content = "word ".repeat(400) + "needle 😀 " + "word ".repeat(400);
        var snippet = Snippet.of(content, Question.of("need", Map.of()));
        assertThat(snippet.text()).startsWith("…").endsWith("…").hasSizeLessThanOrEqualTo(162);
        assertThat(marked(snippet)).containsExactly("needle");
    }

    @Property
    void shouldMarkOnlyWhatIsInTheSnippet(@ForAll String content, @ForAll String q) {
        if (!Question.faults(q).isEmpty()) {
            return;
        }
        var snippet = Snippet.of(content + " " + q, Question.of(q, Map.of()));
        assertThat(marked(snippet)).allSatisfy(word -> assertThat(word).isNotBlank());
    }

    private static List<String> marked(Snippet snippet) {
        return snippet.matches().stream()
                .map(match -> snippet.text().substring(match.from(), match.to()))
                .toList();
    }
}
