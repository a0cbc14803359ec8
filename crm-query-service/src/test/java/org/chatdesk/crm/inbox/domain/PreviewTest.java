package org.chatdesk.crm.inbox.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.chatdesk.contracts.event.Message;
import org.chatdesk.contracts.event.MessageType;
import org.chatdesk.contracts.event.SenderRole;
import org.junit.jupiter.api.Test;

/** C1: what the inbox shows of a message. */
class PreviewTest {

    @Test
    void shouldShowAContactsWordsAsTheyAre() {
        assertThat(preview(SenderRole.CONTACT, "Where is my order?"))
                .isEqualTo("Where is my order?");
    }

    @Test
    void shouldSayWhenAMemberWroteLast() {
        assertThat(preview(SenderRole.AGENT, "On its way")).isEqualTo("You: On its way");
    }

    @Test
    void shouldBeOneLine() {
        assertThat(preview(SenderRole.CONTACT, "  Hello,\r\n\n\tworld\u0000\u2028again  "))
                .isEqualTo("Hello, world again");
    }

    @Test
    void shouldNotCutACharacterInHalf() {
        assertThat(preview(SenderRole.CONTACT, "a".repeat(99) + "😀")).isEqualTo("a".repeat(99));
        assertThat(preview(SenderRole.CONTACT, "a".repeat(98) + "😀b"))
                .isEqualTo("a".repeat(98) + "😀");
    }

    @Property
    void shouldNeverBeTooLongNorBroken(@ForAll SenderRole role, @ForAll String content) {
        var preview = preview(role, content);
        assertThat(preview.length()).isLessThanOrEqualTo(Preview.LONGEST);
        assertThat(preview).doesNotContain("\n", "\r", "\t", "  ");
        assertThat(preview.chars().anyMatch(Character::isISOControl)).isFalse();
        if (!content.isEmpty() && content.length() < 90 && isPlain(content)) {
            assertThat(preview).endsWith(content);
        }
    }

    private static boolean isPlain(String content) {
        return content.chars().allMatch(character -> character > ' ' && character < 127);
    }

    private static String preview(SenderRole role, String content) {
        return Preview.of(
                new Message(
                        UUID.randomUUID(),
                        1,
                        "c1",
                        UUID.randomUUID(),
                        role,
                        "Somebody",
                        MessageType.TEXT,
                        content,
                        null,
                        Instant.EPOCH));
    }
}
