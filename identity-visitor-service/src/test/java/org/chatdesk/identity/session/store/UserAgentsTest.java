package org.chatdesk.identity.session.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.chatdesk.identity.session.domain.Device;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UserAgentsTest { // I11
    private final UserAgents agents = new UserAgents();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    desktop | Firefox 140   | Windows 10  | Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0
                    desktop | Safari 18     | Mac OS X 10 | Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Safari/605.1.15
                    mobile  | Mobile Safari 18 | iOS 18   | Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Mobile/15E148 Safari/604.1
                    mobile  | Chrome Mobile 130 | Android 10 | Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0.0.0 Mobile Safari/537.36
                    tablet  | Chrome 130    | Android 10  | Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0.0.0 Safari/537.36
                    desktop | Chrome 130    | Linux       | Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0.0.0 Safari/537.36
                    """)
    void shouldReadWhatBrowsersSay(String type, String browser, String os, String userAgent) {
        assertThat(agents.device(userAgent)).isEqualTo(new Device(type, browser, os));
    }

    @Test
    void shouldKnowRobots() {
        var robot = "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)";
        assertThat(agents.device(robot).type()).isEqualTo("bot");
    }

    @Test
    void shouldLiveWithAnything() {
        assertThat(agents.device(null)).isEqualTo(Device.UNKNOWN);
        assertThat(agents.device("  ")).isEqualTo(Device.UNKNOWN);
        assertThat(agents.device("<script>alert(1)</script>")).isEqualTo(Device.UNKNOWN);
        assertThat(agents.device("Mozilla/5.0 (".repeat(40)).type()).isEqualTo("unknown");
    }
}
