package org.chatdesk.message.conversation.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PageTest {

    @Test
    void shouldNeverReachAboveTheHead() { // INV-11
        assertThat(new Page(null, null, 50).upTo(7)).isEqualTo(new Page(null, 8L, 50));
        assertThat(new Page(3L, null, 50).upTo(7)).isEqualTo(new Page(3L, 8L, 50));
        assertThat(new Page(null, 5L, 50).upTo(7)).isEqualTo(new Page(null, 5L, 50));
        assertThat(new Page(null, 99L, 50).upTo(7)).isEqualTo(new Page(null, 8L, 50));
    }

    @Test
    void shouldHaveTheMessageInTheFirstHalfAroundIt() { // M12
        assertThat(Page.around(7, 5)).containsExactly(new Page(null, 8L, 3), new Page(7L, null, 2));
        assertThat(Page.around(7, 1)).containsExactly(new Page(null, 8L, 1));
    }
}
