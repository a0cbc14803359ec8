package org.chatdesk.gateway.fanout.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
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
import org.chatdesk.gateway.fanout.Fanout;
import org.chatdesk.gateway.fanout.domain.TailState;
import org.chatdesk.kit.json.EventJson;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Follows the log from its end, every partition of every topic, without group or commits: what
 * happened before a socket came is in the stores, not here.
 */
@ApplicationScoped
class EventTail implements TailState {
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Logger LOG = Logger.getLogger(EventTail.class);

    private record Reader<P extends Payload>(Topic<P> topic, Consumer<Event<P>> effect) {
        void read(byte[] body) {
            effect.accept(EventJson.read(body, topic.payload()));
        }
    }

    private final Fanout fanout;
    private final Clock clock;
    private final Map<String, Object> settings;
    private final Map<String, Reader<?>> readers;
    private volatile boolean running = true;
    private volatile boolean following;
    private volatile @Nullable KafkaConsumer<String, byte[]> consumer;

    EventTail(
            Fanout fanout,
            Clock clock,
            @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrap) {
        this.fanout = fanout;
        this.clock = clock;
        this.settings =
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrap,
                        ConsumerConfig.CLIENT_ID_CONFIG,
                        "gateway-tail",
                        ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                        "latest",
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                        false,
                        ConsumerConfig.FETCH_MIN_BYTES_CONFIG,
                        1,
                        ConsumerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG,
                        1000);
        this.readers =
                readers(
                        new Reader<>(
                                Topics.AVAILABILITY_CHANGED,
                                event -> fanout.availability(event, clock.instant())),
                        new Reader<>(Topics.MESSAGE_CREATED, fanout::message),
                        new Reader<>(Topics.CONVERSATION_CHANGED, fanout::conversation),
                        new Reader<>(Topics.MESSAGE_READ, fanout::read),
                        new Reader<>(Topics.TYPING_SIGNAL, fanout::typing),
                        new Reader<>(Topics.TICKET_CREATED, fanout::ticket),
                        new Reader<>(Topics.TICKET_ASSIGNED, fanout::ticket),
                        new Reader<>(Topics.TICKET_CHANGED, fanout::ticket),
                        new Reader<>(Topics.VISITOR_EXPIRED, fanout::visitorExpired),
                        new Reader<>(Topics.CONTACT_MERGED, fanout::contactMerged),
                        new Reader<>(Topics.MEMBER_CHANGED, fanout::member),
                        new Reader<>(Topics.ORGANIZATION_CHANGED, fanout::organization));
    }

    private static Map<String, Reader<?>> readers(Reader<?>... readers) {
        return Stream.of(readers).collect(toMap(reader -> reader.topic().name(), identity()));
    }

    void start(@Observes StartupEvent event) {
        Thread.ofPlatform().name("event-tail").daemon().start(this::run);
    }

    void stop(@Observes ShutdownEvent event) {
        running = false;
        var open = consumer;
        if (open != null) {
            open.wakeup();
        }
    }

    @Override
    public boolean isFollowing() {
        return following;
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
            } finally {
                following = false;
            }
        }
    }

    private void follow(KafkaConsumer<String, byte[]> kafka) {
        var partitions = partitions(kafka);
        kafka.assign(partitions);
        kafka.seekToEnd(partitions);
        // Seeking is lazy; asking for the position makes the end be this moment's.
        partitions.forEach(kafka::position);
        following = true;
        LOG.infof("Following %d partitions of %d topics", partitions.size(), readers.size());
        while (running) {
            kafka.poll(POLL).forEach(this::read);
            fanout.flush(clock.instant());
        }
    }

    private List<TopicPartition> partitions(KafkaConsumer<String, byte[]> kafka) {
        return readers.keySet().stream()
                .flatMap(topic -> kafka.partitionsFor(topic).stream())
                .map(found -> new TopicPartition(found.topic(), found.partition()))
                .toList();
    }

    private void read(ConsumerRecord<String, byte[]> message) {
        var organization = message.headers().lastHeader("ce_organization");
        if (organization != null
                && !fanout.concerns(UUID.fromString(new String(organization.value(), UTF_8)))) {
            return;
        }
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
