package org.chatdesk.gateway.socket.domain;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.chatdesk.gateway.socket.domain.Fragments.Outcome;
import org.junit.jupiter.api.Test;

class FragmentsTest {
    private final Fragments fragments = new Fragments();

    @Property
    void shouldPutTogetherWhatWasCutAnywhere(
            @ForAll String text, @ForAll @IntRange(min = 1, max = 50) int step) {
        var bytes = text.getBytes(UTF_8);
        if (bytes.length > FrameBounds.LARGEST_FRAME) {
            return;
        }
        Outcome outcome = fragments.first(false, part(bytes, 0, step), bytes.length <= step);
        for (int from = step; from < bytes.length; from += step) {
            assertThat(outcome).isEqualTo(new Outcome.Unfinished());
            outcome = fragments.next(part(bytes, from, step), from + step >= bytes.length);
        }
        assertThat(outcome).isEqualTo(new Outcome.Message(new String(bytes, UTF_8)));
    }

    @Test
    void shouldKeepNoMoreThanAMessageMayHave() { // INV-16
        var most = new byte[FrameBounds.LARGEST_FRAME];
        assertThat(fragments.first(false, most, true)).isInstanceOf(Outcome.Message.class);
        assertThat(fragments.first(false, new byte[most.length + 1], true))
                .isEqualTo(new Outcome.TooBig());
        assertThat(fragments.first(false, most, false)).isEqualTo(new Outcome.Unfinished());
        assertThat(fragments.next(new byte[1], false)).isEqualTo(new Outcome.TooBig());
        assertThat(fragments.next(new byte[1], true)).isEqualTo(new Outcome.TooBig());
    }

    @Test
    void shouldTellBytesFromText() {
        assertThat(fragments.first(true, new byte[1], false)).isEqualTo(new Outcome.Unfinished());
        assertThat(fragments.next(new byte[1], true)).isEqualTo(new Outcome.Binary());
        assertThat(fragments.first(false, "{}".getBytes(UTF_8), true))
                .isEqualTo(new Outcome.Message("{}"));
    }

    private static byte[] part(byte[] bytes, int from, int length) {
        return Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + length));
    }
}
