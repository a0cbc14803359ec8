package org.chatdesk.identity.hours.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.chatdesk.contracts.event.AvailabilityChanged.Mode;
import org.chatdesk.contracts.event.AvailabilityChanged.Opening;
import org.junit.jupiter.api.Test;

class BusinessHoursTest { // I10
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @Test
    void shouldHaveSplitShifts() {
        var hours = monday("09:00-12:00", "13:00-17:00");

        assertThat(hours.at(Instant.parse("2027-01-04T10:30:00Z")))
                .isEqualTo(open("2027-01-04T11:00:00Z"));
        assertThat(hours.at(Instant.parse("2027-01-04T11:00:00Z")))
                .isEqualTo(closed("2027-01-04T12:00:00Z"));
        assertThat(hours.at(Instant.parse("2027-01-04T16:00:00Z")))
                .isEqualTo(closed("2027-01-11T08:00:00Z"));
    }

    @Test
    void shouldJoinShiftsThatTouch() {
        var hours = monday("09:00-12:00", "12:00-24:00");

        assertThat(hours.at(Instant.parse("2027-01-04T10:30:00Z")))
                .isEqualTo(open("2027-01-04T23:00:00Z"));
    }

    @Test
    void shouldRunPastMidnightIntoADayThatIsClosed() {
        var hours =
                new BusinessHours(
                        BERLIN,
                        weekly(DayOfWeek.MONDAY, "22:00-02:00").toList(),
                        List.of(new SpecialDay(LocalDate.parse("2027-01-05"), "Off", List.of())),
                        Mode.BLOCK);

        assertThat(hours.at(Instant.parse("2027-01-04T23:30:00Z")))
                .isEqualTo(open("2027-01-05T01:00:00Z"));
    }

    @Test
    void shouldMeanTheJumpByATimeThatTheClockJumpsOver() {
        var hours = sunday("02:30-05:00");

        assertThat(around(hours, "2027-03-28"))
                .containsExactly(opening("2027-03-28T01:00:00Z", "2027-03-28T03:00:00Z"));
        assertThat(around(sunday("02:10-02:50"), "2027-03-28")).isEmpty();
    }

    @Test
    void shouldBeOpenInBothHoursWhenOneComesTwice() {
        assertThat(around(sunday("02:30-05:00"), "2027-10-31"))
                .containsExactly(opening("2027-10-31T00:30:00Z", "2027-10-31T04:00:00Z"));
        assertThat(around(sunday("00:00-02:30"), "2027-10-31"))
                .containsExactly(opening("2027-10-30T22:00:00Z", "2027-10-31T01:30:00Z"));
    }

    @Test
    void shouldAlwaysBeOpenWithoutHoursExceptOnSpecialDays() {
        var now = Instant.parse("2027-01-04T10:30:00Z");
        var day = new SpecialDay(LocalDate.parse("2027-01-05"), "Off", List.of());
        var hours = new BusinessHours(BERLIN, List.of(), List.of(day), Mode.BLOCK);

        assertThat(BusinessHours.none(BERLIN).at(now))
                .isEqualTo(new Availability(true, null, null, Mode.LEAVE_MESSAGE));
        assertThat(hours.at(now)).isEqualTo(open("2027-01-04T23:00:00Z"));
        assertThat(hours.at(Instant.parse("2027-01-04T23:00:00Z")))
                .isEqualTo(closed("2027-01-05T23:00:00Z"));
    }

    @Test
    void shouldOpenForOnceOnASpecialDayFarAway() {
        var day =
                new SpecialDay(
                        LocalDate.parse("2027-08-01"), "Fair", List.of(Shift.of("10:00", "11:00")));
        var closedWeek = sunday("02:10-02:50");
        var hours = new BusinessHours(BERLIN, closedWeek.week(), List.of(day), Mode.BLOCK);

        assertThat(hours.at(Instant.parse("2027-07-31T12:00:00Z")))
                .isEqualTo(closed("2027-08-01T08:00:00Z"));
        assertThat(hours.at(Instant.parse("2027-08-01T08:59:59.999Z")).open()).isTrue();
        assertThat(hours.at(Instant.parse("2027-08-01T09:00:00Z")).open()).isFalse();
    }

    private static List<Opening> around(BusinessHours hours, String day) {
        var midnight = Instant.parse(day + "T00:00:00Z");
        return hours.openings(midnight.minusSeconds(86_400), midnight.plusSeconds(86_400));
    }

    private static Opening opening(String from, String to) {
        return new Opening(Instant.parse(from), Instant.parse(to));
    }

    private static Availability open(String closesAt) {
        return new Availability(true, null, Instant.parse(closesAt), Mode.BLOCK);
    }

    private static Availability closed(String opensAt) {
        return new Availability(false, Instant.parse(opensAt), null, Mode.BLOCK);
    }

    private static BusinessHours monday(String... shifts) {
        return on(DayOfWeek.MONDAY, shifts);
    }

    private static BusinessHours sunday(String... shifts) {
        return on(DayOfWeek.SUNDAY, shifts);
    }

    private static BusinessHours on(DayOfWeek day, String... shifts) {
        return new BusinessHours(BERLIN, weekly(day, shifts).toList(), List.of(), Mode.BLOCK);
    }

    private static Stream<WeeklyShift> weekly(DayOfWeek day, String... shifts) {
        return Stream.of(shifts)
                .map(shift -> shift.split("-"))
                .map(part -> new WeeklyShift(day, Shift.of(part[0], part[1])));
    }
}
