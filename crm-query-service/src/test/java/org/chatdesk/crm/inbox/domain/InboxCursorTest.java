package org.chatdesk.crm.inbox.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A client gives back what it was given, or is told that it did not. */
class InboxCursorTest {
    // Years 1970 to 9999.
    private static final long LAST_MICRO = 253_402_300_798_999_999L;

    @Property
    void shouldReadWhatItWrote(
            @ForAll @LongRange(max = LAST_MICRO) long micros, @ForAll long high, @ForAll long low) {
        var at = Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
        var cursor = new InboxCursor(at, new UUID(high, low));
        assertThat(InboxCursor.parse(cursor.text())).contains(cursor);
        assertThat(cursor.text()).matches("[A-Za-z0-9_-]{32}");
    }

    @Property
    void shouldSurviveAnything(@ForAll String text) {
        InboxCursor.parse(text).ifPresent(cursor -> assertThat(cursor.text()).isNotEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "!!!!", "AAAA", "____________________________________"})
    void shouldRefuseWhatIsNotAPlace(String text) {
        assertThat(InboxCursor.parse(text)).isEmpty();
    }

    @Test
    void shouldRefuseTimesThatNoDatabaseKnows() {
        var far = Instant.parse("+250000-01-01T00:00:00Z");
        assertThat(InboxCursor.parse(new InboxCursor(far, new UUID(0, 0)).text())).isEmpty();
    }
}
