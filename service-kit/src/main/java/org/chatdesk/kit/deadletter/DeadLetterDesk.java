package org.chatdesk.kit.deadletter;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.chatdesk.contracts.Refusal;
import org.chatdesk.kit.inbox.LogReader;
import org.chatdesk.kit.inbox.LogReader.Again;
import org.chatdesk.kit.outcome.Result;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Shows what this service could not process, and tries it again with the consumer that failed. What
 * had its effect already has none, what fails again is parked again as a letter of its own.
 */
@ApplicationScoped
public class DeadLetterDesk {

    /** What one call tries again at most. */
    public static final int MOST = 1000;

    private static final Refusal WAITS =
            new Refusal(
                    Refusal.Kind.UNAVAILABLE,
                    "service.unavailable",
                    "The database is away. Nothing is lost; try again.");
    private static final Logger LOG = Logger.getLogger(DeadLetterDesk.class);

    private final LetterLog log;
    private final ReplayedLetters replayed;
    private final LogReader reader;
    private final Clock clock;
    private final String service;

    DeadLetterDesk(
            LetterLog log,
            ReplayedLetters replayed,
            LogReader reader,
            Clock clock,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.log = log;
        this.replayed = replayed;
        this.reader = reader;
        this.clock = clock;
        this.service = service;
    }

    /**
     * What became of a replay.
     *
     * @param done had their effect, now or before
     * @param parkedAgain failed again
     * @param skipped were tried again before
     * @param left were too many for one call
     */
    public record Replay(int done, int parkedAgain, int skipped, int left) {
        static final Replay NOTHING = new Replay(0, 0, 0, 0);

        Replay plus(Again outcome) {
            return outcome == Again.PARKED
                    ? new Replay(done, parkedAgain + 1, skipped, left)
                    : new Replay(done + 1, parkedAgain, skipped, left);
        }
    }

    /** Newest first; of one topic before a letter's offset, or of all that this service hears. */
    List<DeadLetter> list(Optional<String> topic, long before, int limit) {
        var topics =
                topic.map(List::of).orElseGet(() -> reader.topics().stream().sorted().toList());
        return log.newest(topics.stream().map(this::letters).toList(), before, limit).stream()
                .map(letter -> letter.shown(replayed.replayedAt(letter.place()).orElse(null)))
                .toList();
    }

    boolean hears(String topic) {
        return reader.topics().contains(topic);
    }

    Result<Replay> replay(String topic, int partition, long offset, UUID by) {
        return log.find(new Letter.Place(letters(topic), partition, offset))
                .map(letter -> replay(List.of(letter), by))
                .orElseGet(() -> Result.refused(Refusal.NOT_FOUND));
    }

    Result<Replay> replayAll(String topic, UUID by) {
        return replay(log.all(letters(topic)), by);
    }

    private Result<Replay> replay(List<Letter> letters, UUID by) {
        var fresh =
                letters.stream()
                        .filter(letter -> replayed.replayedAt(letter.place()).isEmpty())
                        .toList();
        var replay = Replay.NOTHING;
        for (var letter : fresh.stream().limit(MOST).toList()) {
            var outcome = reader.again(letter.original());
            if (outcome == Again.WAITS) {
                return Result.refused(WAITS);
            }
            replayed.remember(letter.place(), clock.instant(), by);
            LOG.infof("%s was replayed by %s: %s", letter.place(), by, outcome);
            replay = replay.plus(outcome);
        }
        return Result.done(
                new Replay(
                        replay.done(),
                        replay.parkedAgain(),
                        letters.size() - fresh.size(),
                        Math.max(0, fresh.size() - MOST)));
    }

    private String letters(String topic) {
        return topic + ".dead." + service;
    }
}
