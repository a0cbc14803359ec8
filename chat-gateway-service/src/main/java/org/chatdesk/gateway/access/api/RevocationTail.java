package org.chatdesk.gateway.access.api;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.chatdesk.contracts.Topic;
import org.chatdesk.contracts.Topics;
import org.chatdesk.contracts.event.Event;
import org.chatdesk.contracts.event.Payload;
import org.chatdesk.gateway.access.domain.Revocations;
import org.chatdesk.gateway.access.domain.TailProgress;
import org.chatdesk.kit.json.EventJson;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Reads who lost access: first what happened in the last eleven minutes, so that a restart forgets
 * nothing, then what happens from now on. After a failure it reads those minutes again.
 */
@ApplicationScoped
class RevocationTail implements TailProgress {
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    /** How long the start waits for it; without Kafka calls are then refused until it is there. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final Logger LOG = Logger.getLogger(RevocationTail.class);

    private record Reader<P extends Payload>(Topic<P> topic, Consumer<Event<P>> effect) {
        void read(byte[] body) {
            effect.accept(EventJson.read(body, topic.payload()));
        }
    }

    private final Revocations revocations;
    private final Clock clock;
    private final Map<String, Object> settings;
    private final Map<String, Reader<?>> readers;
    private final CountDownLatch caughtUp = new CountDownLatch(1);
    private volatile boolean running = true;
    private volatile @Nullable KafkaConsumer<String, byte[]> consumer;

    RevocationTail(
            Revocations revocations,
            Clock clock,
            @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrap) {
        this.revocations = revocations;
        this.clock = clock;
        this.settings =
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrap,
                        ConsumerConfig.CLIENT_ID_CONFIG,
                        "gateway-revocations",
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                        false,
                        ConsumerConfig.FETCH_MIN_BYTES_CONFIG,
                        1,
                        ConsumerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG,
                        1000);
        this.readers =
                Map.of(
                        Topics.MEMBER_CHANGED.name(),
                        new Reader<>(Topics.MEMBER_CHANGED, revocations::member),
                        Topics.CONTACT_CHANGED.name(),
                        new Reader<>(Topics.CONTACT_CHANGED, revocations::contact),
                        Topics.VISITOR_EXPIRED.name(),
                        new Reader<>(Topics.VISITOR_EXPIRED, revocations::visitorExpired),
                        Topics.CONTACT_MERGED.name(),
                        new Reader<>(Topics.CONTACT_MERGED, revocations::contactMerged),
                        Topics.ORGANIZATION_CHANGED.name(),
                        new Reader<>(Topics.ORGANIZATION_CHANGED, revocations::organization));
    }

    /** The port opens after this, so nobody is let in before it is known who may not. */
    void start(@Observes StartupEvent event) {
        start();
        try {
            if (!caughtUp.await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.warn("Kafka is not there: calls with a token are refused until it is");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    void start() {
        Thread.ofPlatform().name("revocation-tail").daemon().start(this::run);
    }

    void stop(@Observes ShutdownEvent event) {
        stop();
    }

    void stop() {
        running = false;
        var open = consumer;
        if (open != null) {
            open.wakeup();
        }
    }

    @Override
    public boolean hasCaughtUp() {
        return caughtUp.getCount() == 0;
    }

    private void run() {
        while (running) {
            try (var kafka =
                    new KafkaConsumer<>(
                            settings, new StringDeserializer(), new ByteArrayDeserializer())) {
                consumer = kafka;
                follow(kafka);
            } catch (WakeupException _) {
                LOG.debug("The tail was told to stop");
            } catch (KafkaException e) {
                LOG.warnf("Waiting for Kafka: %s", e.getMessage());
                pause();
            }
        }
    }

    private void follow(KafkaConsumer<String, byte[]> kafka) {
        var ends = kafka.endOffsets(partitions(kafka));
        kafka.assign(ends.keySet());
        rewind(kafka, ends);
        while (running) {
            kafka.poll(POLL).forEach(this::read);
            revocations.forget(clock.instant());
            if (!hasCaughtUp() && isAt(kafka, ends)) {
                caughtUp.countDown();
            }
        }
    }

    private void rewind(KafkaConsumer<String, byte[]> kafka, Map<TopicPartition, Long> ends) {
        var since = clock.instant().minus(Revocations.REMEMBERED).toEpochMilli();
        var times = ends.keySet().stream().collect(Collectors.toMap(p -> p, _ -> since));
        kafka.offsetsForTimes(times)
                .forEach((partition, found) ->
                        kafka.seek(
                                partition,
                                found == null
                                        ? Objects.requireNonNull(ends.get(partition))
                                        : found.offset()));
    }

    private static boolean isAt(
            KafkaConsumer<String, byte[]> kafka, Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream()
                .allMatch(end -> kafka.position(end.getKey()) >= end.getValue());
    }

    private List<TopicPartition> partitions(KafkaConsumer<String, byte[]> kafka) {
        return readers.keySet().stream()
                .flatMap(topic -> kafka.partitionsFor(topic).stream())
                .map(found -> new TopicPartition(found.topic(), found.partition()))
                .toList();
    }

    private void read(ConsumerRecord<String, byte[]> message) {
        var reader = readers.get(message.topic());
        if (reader == null || message.value() == null) {
            return;
        }
        try {
            reader.read(message.value());
        } catch (RuntimeException e) {
            // The services park it with their alarm; here it only must not stop the tail.
            LOG.errorf(e, "Unreadable event on %s at %d", message.topic(), message.offset());
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
