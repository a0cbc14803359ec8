package org.chatdesk.message.hours.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.chatdesk.contracts.Refusal;
import org.chatdesk.contracts.event.AvailabilityChanged.Opening;
import org.junit.jupiter.api.Test;

class OpeningHoursTest { // I10
    private static final OpeningHours HOURS =
            new OpeningHours(
                    List.of(opening("08:00:00", "12:00:00"), opening("13:00:00", "17:00:00")),
                    at("20:00:00"));

    @Test
    void shouldBeHalfOpen() {
        assertThat(HOURS.closedAt(at("07:59:59.999"))).isPresent();
        assertThat(HOURS.closedAt(at("08:00:00"))).isEmpty();
        assertThat(HOURS.closedAt(at("11:59:59.999"))).isEmpty();
        assertThat(HOURS.closedAt(at("12:00:00"))).isPresent();
    }

    @Test
    void shouldNameTheNextOpening() {
        assertThat(HOURS.closedAt(at("12:30:00")))
                .map(Refusal::detail)
                .hasValue("We are closed. We open at 2027-01-04T13:00:00Z.");
        assertThat(HOURS.closedAt(at("18:00:00"))).map(Refusal::detail).hasValue("We are closed.");
    }

    @Test
    void shouldShutNobodyOutBeyondWhatIsKnown() {
        assertThat(HOURS.closedAt(at("19:59:59.999"))).isPresent();
        assertThat(HOURS.closedAt(at("20:00:00"))).isEmpty();
        assertThat(OpeningHours.ALWAYS.closedAt(at("09:00:00"))).isEmpty();
    }

    private static Opening opening(String from, String to) {
        return new Opening(at(from), at(to));
    }

    private static Instant at(String time) {
        return Instant.parse("2027-01-04T" + time + "Z");
    }
}
