package org.chatdesk.message.search.domain;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.chatdesk.message.search.domain.Words.Word;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest { // M12

    @Property
    void shouldCutAnythingIntoWordsThatStandWhereItSays(@ForAll String text) {
        var end = 0;
        for (var word : Words.of(text)) {
            assertThat(word.from()).isGreaterThanOrEqualTo(end);
            assertThat(word.to()).isGreaterThan(word.from()).isLessThanOrEqualTo(text.length());
            assertThat(word.plain()).isNotEmpty().doesNotContain("\0", "|", "&", "!", "(");
            assertThat(word.plain().codePointCount(0, word.plain().length()))
                    .isLessThanOrEqualTo(Words.LONGEST);
            end = word.to();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Hello World,hello world",
        "don’t,don t",
        "BESTILLING nr. 1001,bestilling nr 1001",
        "post@example.com,post example com",
        "Größe,größe",
        "Café ﬁne,café fine",
        "مَكْتُوب,مكتوب",
        "2×4,2 4",
    })
    void shouldKnowWhatAWordIs(String text, String words) {
        assertThat(Words.of(text).stream().map(Word::plain)).containsExactly(words.split(" "));
    }
}
