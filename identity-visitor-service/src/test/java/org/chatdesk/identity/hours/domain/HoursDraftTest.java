package org.chatdesk.identity.hours.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.chatdesk.contracts.Fault;
import org.chatdesk.identity.hours.domain.HoursDraft.WeeklyDraft;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class HoursDraftTest { // I10
    @Test
    void shouldTakeShiftsThatTouchSplitAndRunPastMidnight() {
        assertThat(
                        faults(
                                weekly("monday", "09:00", "12:00"),
                                weekly("monday", "12:00", "15:00"),
                                weekly("monday", "22:00", "02:00"),
                                weekly("tuesday", "02:00", "24:00"),
                                weekly("sunday", "20:00", "00:00")))
                .isEmpty();
    }

    @Test
    void shouldNameShiftsThatOverlapAlsoFromSundayToMonday() {
        assertThat(
                        faults(
                                weekly("tuesday", "11:00", "15:00"),
                                weekly("tuesday", "09:00", "12:00"),
                                weekly("sunday", "22:00", "02:00"),
                                weekly("monday", "01:00", "03:00")))
                .containsExactly(
                        new Fault("week[0]", "overlapping"), new Fault("week[3]", "overlapping"));
    }

    @Test
    void shouldRefuseTimesThatAreNone() {
        assertThat(
                        faults(
                                weekly("monday", "9:00", "24:01"),
                                weekly("Monday", "24:00", "10:00"),
                                weekly(null, "10:00", "10:00"),
                                null))
                .containsExactly(
                        new Fault("week[0].start", "invalid"),
                        new Fault("week[0].end", "invalid"),
                        new Fault("week[1].day", "invalid"),
                        new Fault("week[1].start", "invalid"),
                        new Fault("week[2].day", "required"),
                        new Fault("week[2].end", "invalid"),
                        new Fault("week[3]", "required"));
    }

    @Test
    void shouldRefuseZonesAndModesThatNobodyKnowsAndWhatIsMissing() {
        assertThat(new HoursDraft("Europe/Atlantis", "sleep", List.of(), List.of()).faults())
                .containsExactly(new Fault("zone", "unknown"), new Fault("mode", "invalid"));
        assertThat(new HoursDraft(null, null, null, null).faults())
                .containsExactly(
                        new Fault("zone", "required"),
                        new Fault("mode", "required"),
                        new Fault("week", "required"),
                        new Fault("specialDays", "required"));
    }

    @Test
    void shouldBoundHowMuchThereIs() {
        var week = Collections.nCopies(71, weekly("monday", "09:00", "10:00"));
        var days = Collections.nCopies(201, day("2027-01-01", "New Year"));
        var intervals = Collections.nCopies(11, new ShiftDraft("09:00", "10:00"));

        assertThat(draft(new ArrayList<>(week), new ArrayList<>(days)).faults())
                .containsExactly(
                        new Fault("week", "too-long"), new Fault("specialDays", "too-long"));
        assertThat(special(new SpecialDayDraft("2027-01-01", "x", new ArrayList<>(intervals))))
                .containsExactly(new Fault("specialDays[0].intervals", "too-long"));
    }

    @Test
    void shouldRefuseSpecialDaysThatAreNone() {
        assertThat(
                        special(
                                day("2027-02-29", "Leap"),
                                day("+999999999-12-31", " "),
                                day("2027-12-25", "Christ\u202Emas"),
                                day("2027-12-25", "Again"),
                                null,
                                new SpecialDayDraft(null, null, null)))
                .containsExactly(
                        new Fault("specialDays[0].date", "invalid"),
                        new Fault("specialDays[1].date", "invalid"),
                        new Fault("specialDays[1].name", "required"),
                        new Fault("specialDays[2].name", "invalid"),
                        new Fault("specialDays[4]", "required"),
                        new Fault("specialDays[5].date", "required"),
                        new Fault("specialDays[5].name", "required"),
                        new Fault("specialDays[5].intervals", "required"),
                        new Fault("specialDays[3]", "duplicate"));
    }

    @Test
    void shouldRefuseATimeThatItsDayDoesNotHave() {
        assertThat(
                        special(
                                day(
                                        "2027-03-28",
                                        "Clock forward",
                                        new ShiftDraft("02:30", "10:00")),
                                day("2027-03-27", "Eve", new ShiftDraft("20:00", "02:00")),
                                day("2027-10-31", "Clock back", new ShiftDraft("02:30", "10:00"))))
                .containsExactly(
                        new Fault("specialDays[0].intervals[0].start", "not-on-this-day"),
                        new Fault("specialDays[1].intervals[0].end", "not-on-this-day"));
        assertThat(faults(weekly("sunday", "02:30", "10:00"))).isEmpty();
    }

    @Test
    void shouldRefuseIntervalsOfASpecialDayThatOverlap() {
        assertThat(
                        special(
                                day(
                                        "2027-12-24",
                                        "Eve",
                                        new ShiftDraft("09:00", "12:00"),
                                        new ShiftDraft("11:59", "13:00"))))
                .containsExactly(new Fault("specialDays[0].intervals[1]", "overlapping"));
    }

    private static WeeklyDraft weekly(@Nullable String day, String start, String end) {
        return new WeeklyDraft(day, start, end);
    }

    private static SpecialDayDraft day(String date, String name, ShiftDraft... intervals) {
        return new SpecialDayDraft(date, name, Arrays.asList(intervals));
    }

    private static List<Fault> faults(@Nullable WeeklyDraft... week) {
        return draft(Arrays.asList(week), List.of()).faults();
    }

    private static List<Fault> special(@Nullable SpecialDayDraft... days) {
        return draft(List.of(), Arrays.asList(days)).faults();
    }

    private static HoursDraft draft(
            List<@Nullable WeeklyDraft> week, List<@Nullable SpecialDayDraft> days) {
        return new HoursDraft("Europe/Berlin", "block", week, days);
    }
}
