package org.chatdesk.kit.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.chatdesk.kit.outbox.EventProducer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Where records go that cannot be processed: with the reason, and without holding up others. */
@ApplicationScoped
class DeadLetters {
    private static final Logger LOG = Logger.getLogger(DeadLetters.class);

    private final EventProducer producer;
    private final MeterRegistry metrics;
    private final String service;

    DeadLetters(
            EventProducer producer,
            MeterRegistry metrics,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.producer = producer;
        this.metrics = metrics;
        this.service = service;
    }

    /** Returns when the log has it. */
    void park(ConsumerRecord<String, byte[]> message, RuntimeException why) {
        LOG.errorf(
                why,
                "%s at %d cannot be processed and is parked",
                message.topic(),
                message.offset());
        metrics.counter("chatdesk.events.parked", "topic", message.topic()).increment();
        var letter = letter(message, why);
        while (!isSent(letter)) {
            LOG.warnf("%s waits for Kafka", letter.topic());
        }
    }

    private ProducerRecord<String, byte[]> letter(
            ConsumerRecord<String, byte[]> message, RuntimeException why) {
        var letter =
                new ProducerRecord<>(
                        message.topic() + ".dead." + service, message.key(), message.value());
        message.headers().forEach(letter.headers()::add);
        letter.headers()
                .add("dead-letter-reason", text(why.getMessage()))
                .add("dead-letter-cause", text(why.getCause()))
                .add("dead-letter-topic", text(message.topic()))
                .add("dead-letter-partition", text(message.partition()))
                .add("dead-letter-offset", text(message.offset()));
        return letter;
    }

    private static byte[] text(@Nullable Object value) {
        return Objects.toString(value, "").getBytes(UTF_8);
    }

    /** The producer itself tries for two minutes. */
    private boolean isSent(ProducerRecord<String, byte[]> letter) {
        var sent = new CompletableFuture<Void>();
        producer.send(
                letter,
                failure -> {
                    if (failure == null) {
                        sent.complete(null);
                    } else {
                        sent.completeExceptionally(failure);
                    }
                });
        try {
            sent.join();
            return true;
        } catch (CompletionException e) {
            LOG.warn(e.getMessage());
            return false;
        }
    }
}
