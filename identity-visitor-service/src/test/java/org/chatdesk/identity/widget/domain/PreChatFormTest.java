package org.chatdesk.identity.widget.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.chatdesk.contracts.Fault;
import org.chatdesk.contracts.Faults;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PreChatFormTest { // I8
    private static final PreChatForm FORM =
            new PreChatForm(
                    List.of(
                            field("full-name", "text", true, true),
                            field("order", "text", false, false),
                            field("email", "email", true, false),
                            field("phone", "phone", false, false),
                            new FormField(
                                    "topic", "Topic", "choice", false, List.of("A", "B"), false),
                            field("terms", "checkbox", true, false)));
    private static final Map<String, String> GOOD =
            Map.of("full-name", "Kari", "email", "kari@mail.example", "terms", "true");

    @Test
    void shouldTakeWhatIsEnough() {
        assertThat(faults(GOOD)).isEmpty();
        assertThat(FORM.attributes(GOOD)).containsExactlyInAnyOrderEntriesOf(GOOD);
        assertThat(FORM.name(GOOD)).contains("Kari");
    }

    @Test
    void shouldNameEverythingThatIsMissing() {
        assertThat(faults(Map.of("full-name", "  ", "terms", "false")))
                .containsExactly(
                        new Fault("form.answers.full-name", "required"),
                        new Fault("form.answers.email", "required"),
                        new Fault("form.answers.terms", "required"));
    }

    @ParameterizedTest
    @CsvSource({
        "full-name, Ka\u202Eri, invalid",
        "email, kari, invalid",
        "email, a@b@c.example, invalid",
        "phone, call me, invalid",
        "phone, 12, invalid",
        "phone, +123456789012345678, invalid",
        "topic, C, unknown",
        "terms, yes, invalid",
        "vip, true, unknown",
    })
    void shouldRefuse(String field, String answer, String code) {
        assertThat(faults(with(field, answer))).contains(new Fault("form.answers." + field, code));
    }

    @ParameterizedTest
    @CsvSource({
        "phone, +47 22 12 34 56",
        "phone, (0211) 123-456",
        "phone, 22123456",
        "topic, B",
        "order, ''",
        "email, åse@bücher.example"
    })
    void shouldTake(String field, String answer) {
        assertThat(faults(with(field, answer))).isEmpty();
    }

    @Test
    void shouldBoundEveryAnswer() { // INV-29
        assertThat(faults(with("full-name", "x".repeat(101))))
                .containsExactly(new Fault("form.answers.full-name", "too-long"));
        assertThat(faults(with("order", "x".repeat(501))))
                .containsExactly(new Fault("form.answers.order", "too-long"));
        var many = new HashMap<>(GOOD);
        for (int i = 0; i < 20; i++) {
            many.put("x" + i, "y");
        }
        assertThat(faults(many)).containsExactly(new Fault("form.answers", "too-long"));
    }

    /** Whatever a stranger sends: what is kept belongs to the form and is bounded. */
    @Property
    void shouldKeepOnlyWhatItAskedFor( // INV-29
            @ForAll @Size(max = 8) Map<String, String> anything,
            @ForAll String name,
            @ForAll String order) {
        var answers = new HashMap<>(anything);
        answers.putAll(GOOD);
        answers.put("full-name", name);
        answers.put("order", order);

        if (faults(answers).isEmpty()) {
            var kept = FORM.attributes(answers);
            assertThat(kept.keySet()).isSubsetOf("full-name", "order", "email", "terms");
            assertThat(kept.values()).allMatch(text -> !text.isBlank() && text.length() <= 500);
            assertThat(FORM.name(answers))
                    .hasValueSatisfying(said ->
                            assertThat(said)
                                    .hasSizeBetween(1, 100)
                                    .doesNotContainPattern("\\p{Cc}"));
        }
    }

    private static FormField field(String id, String type, boolean required, boolean asName) {
        return new FormField(id, id, type, required, List.of(), asName);
    }

    private static Map<String, String> with(String field, String answer) {
        var answers = new HashMap<>(GOOD);
        answers.put(field, answer);
        return answers;
    }

    private static List<Fault> faults(Map<String, String> answers) {
        var faults = new Faults();
        FORM.check(faults, new HashMap<>(answers));
        return faults.found();
    }
}
