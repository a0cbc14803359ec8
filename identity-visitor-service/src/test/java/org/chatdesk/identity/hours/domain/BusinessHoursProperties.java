package org.chatdesk.identity.hours.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.chatdesk.contracts.event.AvailabilityChanged.Mode;
import org.chatdesk.contracts.event.AvailabilityChanged.Opening;

class BusinessHoursProperties {
    private static final int YEAR = 2027;
    private static final Map<ZoneId, MinuteOracle> ORACLES = new ConcurrentHashMap<>();

    @Property(tries = 120)
    void shouldEqualTheOracleInEveryMinuteOfAYear(@ForAll("hours") BusinessHours hours) { // INV-19
        var oracle = oracle(hours.zone());

        assertThat(firstDifference(minutes(hours), oracle.open(hours), oracle.from())).isNull();
    }

    @Property(tries = 200)
    void shouldSayTheSameAtAMomentAsOverAYear(
            @ForAll("hours") BusinessHours hours, @ForAll("moments") Instant now) { // INV-19
        var openings = hours.openings(now, oracle(hours.zone()).until());

        var available = hours.at(now);

        var open = !openings.isEmpty() && !openings.getFirst().from().isAfter(now);
        assertThat(available.open()).isEqualTo(open);
        if (!openings.isEmpty()) {
            var next = open ? openings.getFirst().to() : openings.getFirst().from();
            var inSight = next.isBefore(oracle(hours.zone()).until());
            assertThat(available.next()).isEqualTo(inSight ? next : available.next());
        }
    }

    @Property
    void shouldNotTouchOrOverlap(@ForAll("hours") BusinessHours hours) {
        var openings = hours.openings(oracle(hours.zone()).from(), oracle(hours.zone()).until());

        for (int i = 0; i < openings.size(); i++) {
            var opening = openings.get(i);
            assertThat(opening.from()).isBefore(opening.to());
            assertThat(i == 0 || openings.get(i - 1).to().isBefore(opening.from())).isTrue();
        }
    }

    @Property
    void shouldComeBackFromItsWords(@ForAll("hours") BusinessHours hours) {
        var once = HoursDraft.of(hours).toHours();

        assertThat(HoursDraft.of(once).toHours()).isEqualTo(once);
        assertThat(minutes(once)).isEqualTo(minutes(hours));
    }

    @Property(tries = 20)
    void shouldNoticeOneWrongMinute(@ForAll("hours") BusinessHours hours) { // the oracle's own test
        var day = LocalDate.ofYearDay(YEAR, 100);
        var wrong = new SpecialDay(day, "Wrong", List.of(Shift.of("00:00", "00:01")));
        var right = new SpecialDay(day, "Right", List.of(Shift.of("00:00", "00:02")));
        var eve = new SpecialDay(day.minusDays(1), "Eve", List.of());

        assertThat(minutes(with(hours, eve, wrong)))
                .isNotEqualTo(oracle(hours.zone()).open(with(hours, eve, right)));
    }

    private static BusinessHours with(BusinessHours hours, SpecialDay... days) {
        return new BusinessHours(hours.zone(), hours.week(), List.of(days), hours.mode());
    }

    private static BitSet minutes(BusinessHours hours) {
        var oracle = oracle(hours.zone());
        return minutes(hours.openings(oracle.from(), oracle.until()), oracle.from());
    }

    @Provide
    static Arbitrary<BusinessHours> hours() {
        var zones =
                Arbitraries.of(
                                "Europe/Berlin",
                                "America/New_York",
                                "Australia/Lord_Howe",
                                "Asia/Kolkata")
                        .map(ZoneId::of);
        var weekly =
                Combinators.combine(Arbitraries.of(DayOfWeek.class), shifts()).as(WeeklyShift::new);
        return Combinators.combine(
                        zones,
                        weekly.list().ofMaxSize(16),
                        specialDays(),
                        Arbitraries.of(Mode.class))
                .as(BusinessHours::new);
    }

    private static Arbitrary<List<SpecialDay>> specialDays() {
        // Often the very days on which one of these zones moves its clock, and the days beside
        // them.
        var changes =
                Arbitraries.of(
                                "2027-03-14",
                                "2027-03-28",
                                "2027-04-04",
                                "2027-10-03",
                                "2027-10-31",
                                "2027-11-07")
                        .map(LocalDate::parse);
        var near =
                Combinators.combine(changes, Arbitraries.integers().between(-1, 1))
                        .as((day, offset) -> day.plusDays(offset));
        var any = Arbitraries.integers().between(1, 365).map(day -> LocalDate.ofYearDay(YEAR, day));
        return Combinators.combine(Arbitraries.oneOf(near, any), shifts().list().ofMaxSize(3))
                .as((date, shifts) -> new SpecialDay(date, "Special", shifts))
                .list()
                .ofMaxSize(8)
                .uniqueElements(SpecialDay::date);
    }

    private static Arbitrary<Shift> shifts() {
        // The small hours are where clocks are moved.
        var starts =
                Arbitraries.oneOf(
                        Arbitraries.integers().between(0, 1439),
                        Arbitraries.integers().between(0, 240),
                        Arbitraries.of(60, 90, 120, 150, 180, 0));
        var lengths =
                Arbitraries.oneOf(
                        Arbitraries.integers().between(1, 1439),
                        Arbitraries.integers().between(1, 90),
                        Arbitraries.of(30, 60, 120, 240, 480));
        return Combinators.combine(starts, lengths)
                .as((start, length) -> new Shift(start, start + length));
    }

    @Provide
    static Arbitrary<Instant> moments() {
        var start = Instant.parse(YEAR + "-01-01T00:00:00Z").getEpochSecond();
        return Arbitraries.longs()
                .between(0, 360L * 86_400)
                .map(s -> Instant.ofEpochSecond(start + s));
    }

    private static MinuteOracle oracle(ZoneId zone) {
        return ORACLES.computeIfAbsent(zone, found -> new MinuteOracle(found, YEAR));
    }

    private static BitSet minutes(List<Opening> openings, Instant from) {
        var minutes = new BitSet();
        for (var opening : openings) {
            minutes.set(minute(opening.from(), from), minute(opening.to(), from));
        }
        return minutes;
    }

    private static int minute(Instant at, Instant from) {
        return (int) ((at.getEpochSecond() - from.getEpochSecond()) / 60);
    }

    private static @org.jspecify.annotations.Nullable Instant firstDifference(
            BitSet one, BitSet other, Instant from) {
        var different = (BitSet) one.clone();
        different.xor(other);
        var minute = different.nextSetBit(0);
        return minute < 0 ? null : from.plusSeconds(minute * 60L);
    }
}
