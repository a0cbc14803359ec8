package org.chatdesk.gateway.fanout.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.chatdesk.contracts.event.AvailabilityChanged;
import org.chatdesk.contracts.event.AvailabilityChanged.Mode;
import org.chatdesk.contracts.event.AvailabilityChanged.Opening;
import org.chatdesk.contracts.frame.ServerFrame.Availability;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OpenNowTest { // I10
    private static final AvailabilityChanged TOLD =
            new AvailabilityChanged(
                    null,
                    Mode.BLOCK,
                    List.of(opening("08", "12"), opening("13", "17"), opening("20", "22")),
                    at("22"));

    @Test
    void shouldBeHalfOpenAndNameWhatComesNext() {
        assertThat(OpenNow.at(at("07"), TOLD)).isEqualTo(closed(at("08")));
        assertThat(OpenNow.at(at("08"), TOLD)).isEqualTo(open(at("12")));
        assertThat(OpenNow.at(at("12"), TOLD)).isEqualTo(closed(at("13")));
        assertThat(OpenNow.at(at("17"), TOLD)).isEqualTo(closed(at("20")));
    }

    @Test
    void shouldNotSayWhatIsOutOfSight() {
        assertThat(OpenNow.at(at("21"), TOLD)).isEqualTo(open(null));
        assertThat(OpenNow.at(at("23"), TOLD)).isEqualTo(closed(null));
    }

    private static Availability open(@Nullable Instant closesAt) {
        return new Availability(true, null, closesAt, Mode.BLOCK);
    }

    private static Availability closed(@Nullable Instant opensAt) {
        return new Availability(false, opensAt, null, Mode.BLOCK);
    }

    private static Opening opening(String from, String to) {
        return new Opening(at(from), at(to));
    }

    private static Instant at(String hour) {
        return Instant.parse("2027-01-04T" + hour + ":00:00Z");
    }
}
