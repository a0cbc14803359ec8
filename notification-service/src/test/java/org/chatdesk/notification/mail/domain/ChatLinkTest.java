package org.chatdesk.notification.mail.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** N2: a link that opens the chat. */
class ChatLinkTest {

    @ParameterizedTest
    @CsvSource({
        "https://c.example, https://c.example/?chatdesk=open",
        "http://localhost:8421/, http://localhost:8421/?chatdesk=open",
        "https://c.example/shop?lang=nb#top, https://c.example/shop?lang=nb&chatdesk=open#top",
        "https://c.example/a%20b, https://c.example/a%20b?chatdesk=open"
    })
    void shouldOpenTheChatOnTheSite(String site, String link) {
        assertThat(ChatLink.to(site)).contains(link);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "javascript:alert(1)",
                "data:text/html,x",
                "mailto:a@b.example",
                "//c.example",
                "https://user:secret@c.example",
                "https://c.example/\" onclick=",
                "https:///nowhere"
            })
    void shouldLinkNowhereElse(String site) {
        assertThat(ChatLink.to(site)).isEmpty();
    }
}
