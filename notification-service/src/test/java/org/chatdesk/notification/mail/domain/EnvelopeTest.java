package org.chatdesk.notification.mail.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** N2: subject, names and threading. */
class EnvelopeTest {
    private static final String FROM = "chat@desk.example";

    @Test
    void shouldKeepAConversationsLettersInOneThread() {
        var thread = UUID.randomUUID();
        var first = letter(UUID.randomUUID(), thread, List.of(), "Clinic");
        var second = letter(UUID.randomUUID(), thread, List.of(first.id()), "Clinic");

        var root = Envelope.of(first, FROM).headers().get("References");
        var headers = Envelope.of(second, FROM).headers();

        assertThat(headers.get("In-Reply-To"))
                .isEqualTo(Envelope.of(first, FROM).headers().get("Message-ID"));
        assertThat(headers.get("References")).isEqualTo(root + " " + headers.get("In-Reply-To"));
        assertThat(headers.get("Auto-Submitted")).isEqualTo("auto-generated");
    }

    @Test
    void shouldGiveALetterTheSameIdOnEveryTry() { // INV-22
        var letter = letter(UUID.randomUUID(), UUID.randomUUID(), List.of(), "Clinic");

        assertThat(Envelope.of(letter, FROM)).isEqualTo(Envelope.of(letter, FROM));
        assertThat(Envelope.of(letter, FROM).headers().get("Message-ID"))
                .isEqualTo("<letter-" + letter.id() + "@desk.example>");
    }

    @Test
    void shouldNotLetANameBreakOutOfItsHeader() { // INV-24
        var name = "Clinic\" <evil@x.example>\r\nBcc: x@y.example\0";
        var envelope =
                Envelope.of(letter(UUID.randomUUID(), UUID.randomUUID(), List.of(), name), FROM);

        assertThat(envelope.from()).isEqualTo(FROM);
        assertThat(envelope.subject())
                .isEqualTo("New reply from Clinic\" <evil@x.example> Bcc: x@y.example");
    }

    @Property
    void everyHeaderIsOneLine(@ForAll String name) { // INV-24
        var envelope =
                Envelope.of(letter(UUID.randomUUID(), UUID.randomUUID(), List.of(), name), FROM);

        assertThat(envelope.subject()).doesNotContain("\r", "\n", "\0");
        assertThat(envelope.headers().values()).allMatch(line -> line.matches("[ -~]+"));
        assertThat(envelope.subject().codePointCount(0, envelope.subject().length()))
                .isLessThanOrEqualTo(120);
        assertThat(envelope.headers().get("From"))
                .matches("(=\\?UTF-8\\?B\\?[A-Za-z0-9+/=]{0,60}\\?= )+<chat@desk\\.example>");
    }

    @Test
    void shouldNameEachSenderOnce() {
        assertThat(senders("Ana", "Ana")).isEqualTo("Ana");
        assertThat(senders("Ana", "Bo", "Ana")).isEqualTo("Ana and Bo");
        assertThat(senders("Ana", "Bo", "Cy")).isEqualTo("Ana, Bo and Cy");
    }

    private static String senders(String... names) {
        var excerpts = List.of(names).stream().map(name -> new Excerpt(name, "Hello")).toList();
        return new UnreadLetter(
                        UUID.randomUUID(),
                        UUID.randomUUID(),
                        List.of(),
                        "lea@mail.example",
                        "Clinic",
                        "https://c.example",
                        excerpts,
                        0)
                .senders();
    }

    private static UnreadLetter letter(
            UUID id, UUID thread, List<UUID> earlier, String organization) {
        return new UnreadLetter(
                id,
                thread,
                earlier,
                "lea@mail.example",
                organization,
                "https://c.example",
                List.of(new Excerpt("Ana", "Hello")),
                0);
    }
}
