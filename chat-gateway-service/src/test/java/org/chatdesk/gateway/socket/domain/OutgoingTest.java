package org.chatdesk.gateway.socket.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OutgoingTest { // INV-17
    private final Outgoing outgoing = new Outgoing();

    @Test
    void shouldKeepTheOrder() {
        outgoing.add("a");
        outgoing.add("b");
        assertThat(outgoing.next()).isEqualTo("a");
        outgoing.add("c");
        assertThat(outgoing.next()).isEqualTo("b");
        assertThat(outgoing.next()).isEqualTo("c");
        assertThat(outgoing.next()).isNull();
    }

    @Test
    void shouldBoundTheFrames() {
        for (int i = 0; i < FrameBounds.WAITING_FRAMES; i++) {
            assertThat(outgoing.add("x")).isTrue();
        }
        assertThat(outgoing.add("x")).isFalse();
        outgoing.next();
        assertThat(outgoing.add("x")).isTrue();
    }

    @Test
    void shouldBoundTheSize() {
        var half = "x".repeat(FrameBounds.WAITING_SIZE / 2);
        assertThat(outgoing.add(half)).isTrue();
        assertThat(outgoing.add(half)).isTrue();
        assertThat(outgoing.add("x")).isFalse();
        outgoing.next();
        assertThat(outgoing.add("x")).isTrue();
    }
}
