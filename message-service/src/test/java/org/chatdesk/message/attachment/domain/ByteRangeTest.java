package org.chatdesk.message.attachment.domain;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class ByteRangeTest { // RFC 9110, 14.1.2

    @Test
    void shouldReadOneRange() {
        assertThat(ByteRange.of("bytes=0-4", 10)).contains(new ByteRange(0, 4));
        assertThat(ByteRange.of("bytes=5-", 10)).contains(new ByteRange(5, 9));
        assertThat(ByteRange.of("bytes=5-100", 10)).contains(new ByteRange(5, 9));
        assertThat(ByteRange.of("bytes=-3", 10)).contains(new ByteRange(7, 9));
        assertThat(ByteRange.of("bytes=-30", 10)).contains(new ByteRange(0, 9));
    }

    @Test
    void shouldTakeAnythingElseForNone() {
        for (var other :
                new String[] {
                    "bytes=-", "bytes=4-2", "bytes=0-1,3-4", "lines=0-1", "bytes=a-b", ""
                }) {
            assertThat(ByteRange.of(other, 10)).as(other).isEmpty();
        }
        assertThat(ByteRange.of(null, 10)).isEmpty();
    }

    @Test
    void shouldKnowWhereThereIsNothing() {
        assertThat(ByteRange.of("bytes=10-", 10).orElseThrow().isSatisfiable(10)).isFalse();
        assertThat(ByteRange.of("bytes=-0", 10).orElseThrow().isSatisfiable(10)).isFalse();
    }

    @Property
    void shouldStayInsideTheFile(
            @ForAll @LongRange(min = 0, max = 1000) long first,
            @ForAll @LongRange(min = 0, max = 1000) long last,
            @ForAll @LongRange(min = 1, max = 900) long size) {
        ByteRange.of("bytes=%d-%d".formatted(first, last), size)
                .filter(range -> range.isSatisfiable(size))
                .ifPresent(range -> {
                    assertThat(range.first()).isBetween(0L, size - 1);
                    assertThat(range.last()).isBetween(range.first(), size - 1);
                    assertThat(range.length()).isBetween(1L, size);
                });
    }
}
