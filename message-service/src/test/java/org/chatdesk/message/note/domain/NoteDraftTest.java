package org.chatdesk.message.note.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.chatdesk.contracts.Fault;
import org.junit.jupiter.api.Test;

class NoteDraftTest { // M8
    private static final UUID KARI = new UUID(1, 1);
    private static final UUID OLA = new UUID(1, 2);

    @Property
    void shouldNeverTakeTwoTextsForOne(@ForAll String one, @ForAll String other) {
        var same =
                List.of(print(one, List.of()), print(other, List.of())).stream().distinct().count();
        assertThat(same == 1).isEqualTo(encoded(one).equals(encoded(other)));
    }

    @Test
    void shouldTakeTheOrderOfMentionsForNothingAndMentionsForSomething() {
        assertThat(print("Hi", List.of(KARI, OLA))).isEqualTo(print("Hi", List.of(OLA, KARI)));
        assertThat(print("Hi", List.of(KARI))).isNotEqualTo(print("Hi", List.of()));
        assertThat(print("Hi", List.of(KARI))).isNotEqualTo(print("Hi", List.of(OLA)));
    }

    @Test
    void shouldRefuseTooManyMentions() {
        var many = Stream.generate(UUID::randomUUID).limit(51).toList();
        assertThat(new NoteDraft("Hi", many).faults())
                .containsExactly(new Fault("mentions", "too-long"));
    }

    @Test
    void shouldCountCharactersAsPeopleDo() {
        assertThat(new NoteDraft("😀".repeat(10_000), List.of()).faults()).isEmpty();
        assertThat(new NoteDraft("😀".repeat(10_001), List.of()).faults())
                .containsExactly(new Fault("text", "too-long"));
        assertThat(new NoteDraft("half \ud83d", List.of()).faults())
                .containsExactly(new Fault("text", "invalid"));
    }

    private static String print(String text, List<UUID> mentions) {
        return java.util.HexFormat.of().formatHex(new NoteDraft(text, mentions).fingerprint());
    }

    /** Half surrogate pairs are refused before anybody compares them. */
    private static String encoded(String text) {
        return new String(
                text.getBytes(java.nio.charset.StandardCharsets.UTF_8),
                java.nio.charset.StandardCharsets.UTF_8);
    }
}
