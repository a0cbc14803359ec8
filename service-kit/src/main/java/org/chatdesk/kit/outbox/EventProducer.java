package org.chatdesk.kit.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.chatdesk.kit.log.RetoldHeader;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * The service's one Kafka producer: idempotent, acknowledged by all replicas, without lingering.
 */
@ApplicationScoped
public class EventProducer {
    private static final Duration LONGEST_WAIT_AT_STOP = Duration.ofSeconds(5);

    private final KafkaProducer<String, byte[]> kafka;
    private final byte[] source;

    EventProducer(
            @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrap,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        source = ("/chatdesk/" + service).getBytes(UTF_8);
        kafka =
                new KafkaProducer<>(
                        Map.of(
                                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                                bootstrap,
                                ProducerConfig.CLIENT_ID_CONFIG,
                                service + "-outbox",
                                ProducerConfig.ACKS_CONFIG,
                                "all",
                                ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
                                true,
                                ProducerConfig.LINGER_MS_CONFIG,
                                0,
                                ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG,
                                1000,
                                ProducerConfig.COMPRESSION_TYPE_CONFIG,
                                "none"),
                        new StringSerializer(),
                        new ByteArraySerializer());
    }

    /** Sends an event; {@code done} hears of success with null, else of the failure. */
    void send(OutboxRecord event, Consumer<@Nullable Exception> done) {
        send(message(event), done);
    }

    /** Sends a signal that is not worth storing; losing one is harmless. */
    public void signal(OutboxRecord event) {
        send(event, _ -> {});
    }

    /** Sends an event that was told before, and says so. */
    public void retell(OutboxRecord event, Consumer<@Nullable Exception> done) {
        var message = message(event);
        RetoldHeader.put(message.headers());
        send(message, done);
    }

    private ProducerRecord<String, byte[]> message(OutboxRecord event) {
        var message =
                new ProducerRecord<>(event.topic(), event.aggregate().toString(), event.body());
        // CloudEvents 1.0, Kafka protocol binding, binary content mode.
        message.headers()
                .add("ce_specversion", "1.0".getBytes(UTF_8))
                .add("ce_id", event.id().toString().getBytes(UTF_8))
                .add("ce_type", event.topic().getBytes(UTF_8))
                .add("ce_source", source)
                .add("ce_organization", event.organization().toString().getBytes(UTF_8));
        return message;
    }

    /** Sends a record as it is; {@code done} hears of success with null, else of the failure. */
    public void send(ProducerRecord<String, byte[]> message, Consumer<@Nullable Exception> done) {
        kafka.send(message, (_, failure) -> done.accept(failure));
    }

    @PreDestroy
    void close() {
        kafka.close(LONGEST_WAIT_AT_STOP);
    }
}
