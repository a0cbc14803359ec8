package org.chatdesk.client;

import static org.assertj.core.api.Assertions.assertThat;

import org.chatdesk.contracts.frame.CloseCode;
import org.junit.jupiter.api.Test;

class AfterCloseTest {
    @Test
    void shouldComeBackAfterWhatPasses() {
        assertThat(AfterClose.of(Line.BROKEN)).isEqualTo(AfterClose.RETRY);
        assertThat(AfterClose.of(CloseCode.RESYNC.code())).isEqualTo(AfterClose.RETRY);
        assertThat(AfterClose.of(CloseCode.TOO_FAST.code())).isEqualTo(AfterClose.RETRY);
        assertThat(AfterClose.of(CloseCode.RESTART.code()))
                .isEqualTo(AfterClose.RETRY_AFTER_RESTART);
        assertThat(AfterClose.of(CloseCode.TOKEN.code())).isEqualTo(AfterClose.NEW_TOKEN);
    }

    @Test
    void shouldStayAwayWhenShutOut() {
        for (var code :
                new CloseCode[] {
                    CloseCode.FORBIDDEN, CloseCode.VISITOR_EXPIRED, CloseCode.REPLACED
                }) {
            assertThat(AfterClose.of(code.code())).isEqualTo(AfterClose.STOP);
        }
    }
}
