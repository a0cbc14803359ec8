package org.chatdesk.gateway.poll;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectWriter;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.chatdesk.contracts.Refusal;
import org.chatdesk.contracts.frame.ClientFrame;
import org.chatdesk.contracts.frame.ServerFrame;
import org.chatdesk.gateway.fanout.domain.TailState;
import org.chatdesk.gateway.poll.domain.Mailbox;
import org.chatdesk.gateway.poll.domain.Poll;
import org.chatdesk.gateway.poll.domain.PollAnswer;
import org.chatdesk.gateway.poll.domain.PollRefusals;
import org.chatdesk.gateway.socket.domain.Arrivals;
import org.chatdesk.gateway.socket.domain.Resuming;
import org.chatdesk.gateway.socket.domain.SocketCaller;
import org.chatdesk.kit.json.EventJson;
import org.jboss.logging.Logger;

/**
 * Goes on with the caller's mailbox, or opens one and reads the store; answers when there is
 * something.
 */
@ApplicationScoped
public class WaitForFrames {
    private static final Logger LOG = Logger.getLogger(WaitForFrames.class);
    private static final ObjectWriter FRAMES = EventJson.mapper().writerFor(ServerFrame.class);

    private final OpenMailboxes mailboxes;
    private final Resuming streams;
    private final Arrivals arrivals;
    private final TailState tail;
    private final Clock clock;

    WaitForFrames(
            OpenMailboxes mailboxes,
            Resuming streams,
            Arrivals arrivals,
            TailState tail,
            Clock clock) {
        this.mailboxes = mailboxes;
        this.streams = streams;
        this.arrivals = arrivals;
        this.tail = tail;
        this.clock = clock;
    }

    /** Returns at once; completes with frames or a refusal, never exceptionally. */
    public CompletionStage<PollAnswer> poll(SocketCaller who, String address, Poll asked) {
        if (!tail.isFollowing()) {
            return refused(PollRefusals.AWAY);
        }
        if (!mailboxes.mayCome(who)) {
            return refused(PollRefusals.TOO_MANY);
        }
        var now = clock.instant();
        return mailboxes
                .find(asked.cursor(), who)
                .map(mailbox -> goOn(mailbox, who, asked, now))
                .orElseGet(() -> begin(who, address, asked, now));
    }

    private CompletableFuture<PollAnswer> goOn(
            Mailbox mailbox, SocketCaller who, Poll asked, Instant now) {
        mailbox.arrivals(asked.resume()).forEach(upTo -> arrivals.arrived(who, upTo));
        return mailbox.await(who, now, now.plus(asked.patience()));
    }

    private CompletableFuture<PollAnswer> begin(
            SocketCaller who, String address, Poll asked, Instant now) {
        var mailbox = new Mailbox(who, address, asked.resume(), now);
        var answer = mailbox.await(who, now, now.plus(asked.patience()));
        mailboxes.add(mailbox);
        Thread.startVirtualThread(() -> resume(mailbox, asked.resume()));
        return answer;
    }

    private void resume(Mailbox mailbox, List<ClientFrame.Resume> wanted) {
        try {
            var resumed = streams.resume(mailbox.caller(), wanted);
            var lost = resumed.lost().stream().map(WaitForFrames::resync).toList();
            mailbox.join(resumed, lost, clock.instant());
        } catch (IOException e) {
            LOG.warnf("A polling client could not resume: %s", e.getMessage());
            mailboxes.close(mailbox, PollRefusals.AWAY);
        }
    }

    private static String resync(String stream) {
        try {
            return FRAMES.writeValueAsString(new ServerFrame.Resync(stream));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static CompletionStage<PollAnswer> refused(Refusal why) {
        return CompletableFuture.completedStage(new PollAnswer.Refused(why));
    }
}
