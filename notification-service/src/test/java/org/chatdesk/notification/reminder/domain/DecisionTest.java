package org.chatdesk.notification.reminder.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.chatdesk.notification.directory.domain.Contact;
import org.chatdesk.notification.directory.domain.Organization;
import org.chatdesk.notification.reminder.domain.Decision.Drop;
import org.chatdesk.notification.reminder.domain.Decision.NextRun;
import org.chatdesk.notification.reminder.domain.Decision.Reason;
import org.chatdesk.notification.reminder.domain.Decision.Send;
import org.chatdesk.notification.reminder.domain.Decision.Wait;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** N1: what becomes of a reminder. */
class DecisionTest {
    private static final Instant START = Instant.parse("2026-11-02T08:00:00Z");
    private static final Organization CLINIC =
            new Organization(
                    UUID.randomUUID(), "Clinic", "https://c.example", "en", Duration.ofMinutes(5));
    private static final Contact LEA = contact("client", "lea@mail.example", false);

    @Test
    void shouldSendOneLetterAboutAllThatIsUnreadWhenDue() { // INV-21
        var decision = decide(fresh(), situation(unread(3, 4, 7), LEA), minutes(5));

        assertThat(decision).isInstanceOf(Send.class);
        assertThat(((Send) decision).messages())
                .extracting(Unread::seq)
                .containsExactly(3L, 4L, 7L);
        assertThat(((Send) decision).upTo()).isEqualTo(7);
    }

    @Test
    void shouldWaitUntilTheFirstUnreadMessageIsOldEnough() {
        assertThat(decide(fresh(), situation(unread(3), LEA), minutes(5).minusMillis(1)))
                .isEqualTo(new Wait(minutes(5)));
    }

    @Test
    void shouldDropWhatWasReadOrArchivedOrHasNoAddress() { // INV-21
        var archived = new Situation(unread(3), true, Optional.of(CLINIC), Optional.of(LEA));

        assertThat(decide(fresh(), situation(List.of(), LEA), minutes(5)))
                .isEqualTo(new Drop(Reason.READ));
        assertThat(decide(fresh(), archived, minutes(5))).isEqualTo(new Drop(Reason.ARCHIVED));
        for (var nobody :
                List.of(
                        contact("visitor", "visitor@mail.example", false),
                        contact("client", null, false),
                        contact("client", "lea@mail.example", true),
                        contact("client", "lea@mail.example\r\nBcc: x@y.example", false),
                        contact("client", "Lea <lea@mail.example>", false))) {
            assertThat(decide(fresh(), situation(unread(3), nobody), minutes(5)))
                    .isEqualTo(new Drop(Reason.NO_ADDRESS));
        }
    }

    @Test
    void shouldWaitAWhileForAContactItHasNotHeardOf() {
        var unknown = new Situation(unread(3), false, Optional.of(CLINIC), Optional.empty());

        assertThat(decide(fresh(), unknown, minutes(5)))
                .isEqualTo(new Wait(minutes(5).plus(Decision.LOOK_AGAIN)));
        assertThat(decide(fresh(), unknown, minutes(61))).isEqualTo(new Drop(Reason.UNKNOWN));
    }

    @Test
    void shouldRepeatALetterThatMayHaveArrivedAsItWas() { // INV-22
        var decision = decide(tried(4), situation(unread(3, 4, 7), LEA), minutes(6));

        assertThat(((Send) decision).upTo()).isEqualTo(4);
    }

    @Test
    void shouldStartTheNextRunOnceThatLetterWasRead() {
        var decision = decide(tried(4), situation(unread(7), LEA), minutes(6));

        assertThat(decision).isEqualTo(new NextRun(message(7)));
    }

    @Test
    void shouldGiveUpAfterDays() {
        var late = minutes(5).plus(Decision.TRIED_FOR).plusMillis(1);

        assertThat(decide(tried(4), situation(unread(4), LEA), late))
                .isEqualTo(new Drop(Reason.GIVEN_UP));
        assertThat(decide(fresh(), situation(unread(4), LEA), late)).isInstanceOf(Send.class);
    }

    @Property
    void neverSendsBeforeTheDelayAndNeverWithoutAnythingUnread(
            @ForAll @IntRange(max = 5) int messages,
            @ForAll @IntRange(max = 3) int attempts,
            @ForAll @LongRange(max = 900_000) long millis) {
        var reminder = new Reminder(audience(), UUID.randomUUID(), attempts, OptionalLong.empty());
        var unread = unread(LongStream.range(1, 1 + messages).toArray());
        var now = START.plusMillis(millis);

        if (decide(reminder, situation(unread, LEA), now) instanceof Send send) {
            assertThat(messages).isPositive();
            assertThat(send.messages()).isEqualTo(unread);
            if (attempts == 0) {
                assertThat(now).isAfterOrEqualTo(START.plus(CLINIC.reminderDelay()));
            }
        }
    }

    @Property
    void everyPauseIsLongerThanTheOneBeforeUpToTheLongest(@ForAll @IntRange(min = 1) int attempts) {
        var backoff = new Backoff(Duration.ofSeconds(5), Duration.ofMinutes(5));

        assertThat(backoff.after(attempts))
                .isBetween(Duration.ofSeconds(5), Duration.ofMinutes(5))
                .isGreaterThanOrEqualTo(backoff.after(Math.max(1, attempts - 1)));
    }

    private static Decision decide(Reminder reminder, Situation situation, Instant now) {
        return Decision.decide(reminder, situation, now);
    }

    private static Reminder fresh() {
        return new Reminder(audience(), UUID.randomUUID(), 0, OptionalLong.empty());
    }

    private static Reminder tried(long upTo) {
        return new Reminder(audience(), UUID.randomUUID(), 1, OptionalLong.of(upTo));
    }

    private static Audience audience() {
        return new Audience(CLINIC.id(), UUID.randomUUID(), LEA.id());
    }

    private static Situation situation(List<Unread> unread, Contact contact) {
        return new Situation(unread, false, Optional.of(CLINIC), Optional.of(contact));
    }

    private static List<Unread> unread(long... seqs) {
        return LongStream.of(seqs).mapToObj(DecisionTest::message).toList();
    }

    private static Unread message(long seq) {
        return new Unread(seq, "Ana", "Hello", START);
    }

    private static Contact contact(String type, @Nullable String email, boolean gone) {
        return new Contact(UUID.randomUUID(), type, "Lea", email, "en", gone);
    }

    private static Instant minutes(int minutes) {
        return START.plus(Duration.ofMinutes(minutes));
    }
}
