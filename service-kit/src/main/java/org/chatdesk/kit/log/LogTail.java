package org.chatdesk.kit.log;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Follows every partition of some topics on a thread of its own, in the log's order per partition.
 * When Kafka goes away it waits, and begins again as far back as it began at first.
 */
public final class LogTail {
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Logger LOG = Logger.getLogger(LogTail.class);

    /** What a tail is for. All of it is called by the tail's own thread. */
    public interface Follower {

        List<TopicReader<?>> readers();

        /** How far back it begins; zero for the log's end. */
        default Duration reach() {
            return Duration.ZERO;
        }

        /** Whether it is worth parsing an event of this organization. */
        default boolean concerns(UUID organization) {
            return true;
        }

        /** Whether it hears what is told again; who follows news does not. */
        default boolean hearsRetold() {
            return false;
        }

        /** Called before it reads, at first and after each break: it hears nothing of a break. */
        default void begins() {}

        /** Called after each poll, several times a second also when nothing happens. */
        void polled();
    }

    private final String name;
    private final Follower follower;
    private final Clock clock;
    private final Map<String, Object> settings;
    private final Map<String, TopicReader<?>> readers;
    private final CountDownLatch caughtUp = new CountDownLatch(1);
    private volatile boolean running = true;
    private volatile boolean following;
    private volatile @Nullable KafkaConsumer<String, byte[]> consumer;

    /** Does nothing before it is started. */
    public LogTail(String name, String bootstrapServers, Clock clock, Follower follower) {
        this.name = name;
        this.follower = follower;
        this.clock = clock;
        this.readers =
                follower.readers().stream().collect(toMap(r -> r.topic().name(), identity()));
        this.settings =
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrapServers,
                        ConsumerConfig.CLIENT_ID_CONFIG,
                        name,
                        ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                        "latest",
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                        false,
                        ConsumerConfig.FETCH_MIN_BYTES_CONFIG,
                        1,
                        ConsumerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG,
                        1000);
    }

    public void start() {
        Thread.ofPlatform().name(name).daemon().start(this::run);
    }

    public void stop() {
        running = false;
        var open = consumer;
        if (open != null) {
            open.wakeup();
        }
    }

    /** Whether it has read up to what was the log's end when it last began. */
    public boolean isFollowing() {
        return following;
    }

    /** Whether it has ever been at the end; from then on only what is newest can be missing. */
    public boolean hasCaughtUp() {
        return caughtUp.getCount() == 0;
    }

    /** Waits until it has caught up; false when it did not in time. */
    public boolean awaitCaughtUp(Duration atMost) {
        try {
            return caughtUp.await(atMost.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void run() {
        while (running) {
            try (var kafka =
                    new KafkaConsumer<>(
                            settings, new StringDeserializer(), new ByteArrayDeserializer())) {
                consumer = kafka;
                follow(kafka);
            } catch (WakeupException _) {
                LOG.debugf("%s was told to stop", name);
            } catch (KafkaException e) {
                LOG.warnf("%s waits for Kafka: %s", name, e.getMessage());
                pause();
            } finally {
                following = false;
            }
        }
    }

    private void follow(KafkaConsumer<String, byte[]> kafka) {
        var ends = kafka.endOffsets(partitions(kafka));
        kafka.assign(ends.keySet());
        seek(kafka, ends);
        follower.begins();
        LOG.infof("%s reads %d partitions of %d topics", name, ends.size(), readers.size());
        while (running) {
            if (!following && isAt(kafka, ends)) {
                following = true;
                caughtUp.countDown();
            }
            kafka.poll(POLL).forEach(this::read);
            follower.polled();
        }
    }

    private Collection<TopicPartition> partitions(KafkaConsumer<String, byte[]> kafka) {
        return readers.keySet().stream()
                .flatMap(topic -> kafka.partitionsFor(topic).stream())
                .map(found -> new TopicPartition(found.topic(), found.partition()))
                .toList();
    }

    private void seek(KafkaConsumer<String, byte[]> kafka, Map<TopicPartition, Long> ends) {
        ends.forEach(kafka::seek);
        if (follower.reach().isPositive()) {
            var since = clock.instant().minus(follower.reach()).toEpochMilli();
            kafka.offsetsForTimes(ends.keySet().stream().collect(toMap(identity(), _ -> since)))
                    .forEach((partition, found) -> {
                        if (found != null) {
                            kafka.seek(partition, found.offset());
                        }
                    });
        }
    }

    private static boolean isAt(
            KafkaConsumer<String, byte[]> kafka, Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream()
                .allMatch(end -> kafka.position(end.getKey()) >= end.getValue());
    }

    private void read(ConsumerRecord<String, byte[]> message) {
        if (message.value() == null || !concerns(message)) {
            return;
        }
        try {
            Objects.requireNonNull(readers.get(message.topic())).read(message.value());
        } catch (RuntimeException e) {
            // The services park it with their alarm; here it only must not stop the tail.
            LOG.errorf(e, "Unreadable event on %s at %d", message.topic(), message.offset());
        }
    }

    private boolean concerns(ConsumerRecord<String, byte[]> message) {
        if (RetoldHeader.isIn(message.headers()) && !follower.hearsRetold()) {
            return false;
        }
        var organization = message.headers().lastHeader("ce_organization");
        return organization == null
                || follower.concerns(UUID.fromString(new String(organization.value(), UTF_8)));
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
