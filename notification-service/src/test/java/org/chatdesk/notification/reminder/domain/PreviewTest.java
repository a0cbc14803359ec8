package org.chatdesk.notification.reminder.domain;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** N2: the first 200 characters. */
class PreviewTest {

    @Test
    void shouldKeepShortTextOnOneLine() {
        assertThat(Preview.of("  Hello,\r\n\tLea ")).isEqualTo("Hello, Lea");
    }

    @Test
    void shouldNotCutThroughACharacter() {
        assertThat(Preview.of("🙂".repeat(201))).isEqualTo("🙂".repeat(200) + "…");
    }

    @Test
    void shouldSaySomethingAboutAMessageWithoutWords() {
        assertThat(Preview.of(" ")).isEqualTo("(a file)");
    }

    @Property
    void isAlwaysOneLineOfBoundedLength(@ForAll String content) {
        var preview = Preview.of(content);

        assertThat(preview.codePointCount(0, preview.length())).isBetween(1, 201);
        assertThat(preview).doesNotContain("\r", "\n", "\0");
    }
}
