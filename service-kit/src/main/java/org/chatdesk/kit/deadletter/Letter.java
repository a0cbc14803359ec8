package org.chatdesk.kit.deadletter;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;

/** A letter as it lies in the log. */
record Letter(ConsumerRecord<String, byte[]> record) {
    private static final String OWN_HEADERS = "dead-letter-";
    private static final int SHOWN_BYTES = 2048;
    private static final char CUT_CHARACTER = '\uFFFD';

    /** A letter's name. */
    record Place(String topic, int partition, long offset) {}

    Place place() {
        return new Place(record.topic(), record.partition(), record.offset());
    }

    DeadLetter shown(@Nullable Instant replayedAt) {
        var body = Objects.requireNonNullElse(record.value(), new byte[0]);
        return new DeadLetter(
                text("dead-letter-topic").orElse(record.topic()),
                record.partition(),
                record.offset(),
                record.key(),
                text("ce_organization").orElse(null),
                text("dead-letter-reason").orElse(""),
                text("dead-letter-cause").orElse(""),
                Instant.ofEpochMilli(record.timestamp()),
                body.length,
                beginning(body),
                replayedAt);
    }

    private static String beginning(byte[] body) {
        var shown = new String(Arrays.copyOf(body, Math.min(body.length, SHOWN_BYTES)), UTF_8);
        var end = shown.length();
        while (body.length > SHOWN_BYTES && end > 0 && shown.charAt(end - 1) == CUT_CHARACTER) {
            end--;
        }
        return shown.substring(0, end);
    }

    /** The record as it was heard first. */
    ConsumerRecord<String, byte[]> original() {
        var headers = new RecordHeaders();
        for (var header : record.headers()) {
            if (!header.key().startsWith(OWN_HEADERS)) {
                headers.add(header);
            }
        }
        return new ConsumerRecord<>(
                text("dead-letter-topic").orElseThrow(),
                text("dead-letter-partition").map(Integer::parseInt).orElse(0),
                text("dead-letter-offset").map(Long::parseLong).orElse(0L),
                record.timestamp(),
                record.timestampType(),
                record.serializedKeySize(),
                record.serializedValueSize(),
                record.key(),
                record.value(),
                headers,
                Optional.empty());
    }

    private Optional<String> text(String header) {
        return Optional.ofNullable(record.headers().lastHeader(header))
                .map(found -> new String(found.value(), UTF_8));
    }
}
