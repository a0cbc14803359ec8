package org.chatdesk.gateway.poll.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.chatdesk.contracts.event.SenderRole;
import org.chatdesk.contracts.frame.ClientFrame;
import org.chatdesk.gateway.access.domain.Credential;
import org.chatdesk.gateway.fanout.domain.Delivery;
import org.chatdesk.gateway.socket.domain.FrameBounds;
import org.chatdesk.gateway.socket.domain.Resumed;
import org.chatdesk.gateway.socket.domain.SocketCaller;
import org.junit.jupiter.api.Test;

class MailboxTest { // G5
    private static final Instant NOW = Instant.parse("2027-01-04T07:00:00Z");
    private static final Instant LATER = NOW.plusSeconds(25);
    private static final UUID CONVERSATION = UUID.randomUUID();

    private final SocketCaller emma = caller(UUID.randomUUID());
    private final Mailbox mailbox = new Mailbox(emma, "192.0.2.1", at(2), NOW);

    @Test
    void shouldAnswerAtOnceWithWhatWasMissed() {
        var asked = mailbox.await(emma, NOW, LATER);
        mailbox.push(live(3));
        assertThat(asked).as("the store is not read yet").isNotDone();

        mailbox.join(history(2, 1, 2), List.of(), NOW);

        var frames = frames(asked);
        assertThat(frames.frames()).containsExactly("1", "2", "3");
        assertThat(frames.heads()).containsEntry(CONVERSATION, 3L);
        assertThat(frames.continued()).isFalse();
    }

    @Test
    void shouldWaitForTheFirstFrameWhenNothingWasMissed() {
        var asked = mailbox.await(emma, NOW, LATER);
        mailbox.join(history(2), List.of(), NOW);
        mailbox.tick(NOW.plusSeconds(24));
        assertThat(asked).isNotDone();

        mailbox.push(live(3));

        assertThat(frames(asked).frames()).containsExactly("3");
    }

    @Test
    void shouldAnswerWithoutFramesWhenTheWaitIsOver() {
        var asked = mailbox.await(emma, NOW, LATER);
        mailbox.join(history(2), List.of(), NOW);

        mailbox.tick(LATER);

        assertThat(frames(asked).frames()).isEmpty();
        assertThat(frames(asked).heads()).containsEntry(CONVERSATION, 2L);
    }

    @Test
    void shouldKeepWhatComesBetweenTwoPollsOnce() {
        var first = joined();
        mailbox.push(live(3));
        mailbox.push(live(3));
        mailbox.push(new Delivery(CONVERSATION, 0, "typing"));
        assertThat(mailbox.goesOnFrom(first.cursor(), emma)).isTrue();

        var second = frames(mailbox.await(emma, NOW, LATER));

        assertThat(second.frames()).containsExactly("3", "typing");
        assertThat(second.continued()).isTrue();
        assertThat(mailbox.goesOnFrom(first.cursor(), emma))
                .as("an answer that was lost on its way is no ground to go on from")
                .isFalse();
    }

    @Test
    void shouldBeNobodyElses() {
        var cursor = joined().cursor();
        assertThat(mailbox.goesOnFrom(cursor, caller(UUID.randomUUID()))).isFalse();
    }

    @Test
    void shouldTellWhoeverWaitedBeforeThatAnotherDoes() {
        var cursor = joined().cursor();
        var before = mailbox.await(emma, NOW, LATER);
        var now = mailbox.await(emma, NOW, LATER);
        assertThat(before.join()).isEqualTo(new PollAnswer.Refused(PollRefusals.REPLACED));
        assertThat(now).isNotDone();
        assertThat(mailbox.goesOnFrom(cursor, emma)).isTrue();
    }

    @Test
    void shouldEndRatherThanGrow() {
        var cursor = joined().cursor();
        for (int i = 0; i <= FrameBounds.WAITING_FRAMES; i++) {
            mailbox.push(live(3 + i));
        }
        assertThat(mailbox.goesOnFrom(cursor, emma)).isFalse();
        assertThat(mailbox.tick(NOW)).isFalse();
    }

    @Test
    void shouldEndWhenNobodyComesBack() {
        joined();
        for (int i = 0; i < PollBounds.LINGERING_BEATS; i++) {
            assertThat(mailbox.tick(NOW)).isTrue();
        }
        assertThat(mailbox.tick(NOW)).isFalse();
    }

    @Test
    void shouldSayThatAPartIsAwayWhenTheStoreCannotBeRead() {
        var asked = mailbox.await(emma, NOW, LATER);
        assertThat(mailbox.tick(NOW.plus(PollBounds.READ_WITHIN))).isFalse();
        assertThat(asked.join()).isEqualTo(new PollAnswer.Refused(PollRefusals.AWAY));
    }

    @Test
    void shouldTellOnceHowFarItHasArrived() { // M5
        assertThat(mailbox.arrivals(at(2))).as("known before").isEmpty();
        assertThat(mailbox.arrivals(at(4))).isEqualTo(at(4));
        assertThat(mailbox.arrivals(at(4))).isEmpty();
        assertThat(mailbox.arrivals(at(3))).isEmpty();
    }

    private static List<ClientFrame.Resume> at(long seq) {
        return List.of(new ClientFrame.Resume("conv:" + CONVERSATION, "e1", seq));
    }

    private PollAnswer.Frames joined() {
        var asked = mailbox.await(emma, NOW, NOW);
        mailbox.join(history(2), List.of(), NOW);
        return frames(asked);
    }

    private static PollAnswer.Frames frames(CompletableFuture<PollAnswer> asked) {
        return (PollAnswer.Frames) Objects.requireNonNull(asked.getNow(null), "not answered");
    }

    private static Resumed history(long head, long... seqs) {
        var frames = java.util.Arrays.stream(seqs).mapToObj(MailboxTest::live).toList();
        return new Resumed("e1", Map.of(CONVERSATION, head), frames, List.of());
    }

    private static Delivery live(long seq) {
        return new Delivery(CONVERSATION, seq, Long.toString(seq));
    }

    private static SocketCaller caller(UUID id) {
        var organization = UUID.nameUUIDFromBytes(new byte[] {1});
        return new SocketCaller(
                organization,
                id,
                SenderRole.CONTACT,
                "Emma",
                null,
                List.of(),
                "t",
                new Credential(organization, id, true, null, 0),
                NOW.plusSeconds(600),
                null);
    }
}
