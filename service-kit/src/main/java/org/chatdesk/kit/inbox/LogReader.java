package org.chatdesk.kit.inbox;

import io.quarkus.arc.All;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.chatdesk.contracts.event.Payload;
import org.chatdesk.kit.log.RetoldHeader;
import org.chatdesk.kit.log.TopicReader;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jspecify.annotations.Nullable;

/**
 * Hears all topics that the features of this service want to hear, a poll at a time: what gathered
 * while the last one was worked on is the next one's work, organization by organization.
 */
@ApplicationScoped
public class LogReader {
    private final Inbox inbox;
    private final DeadLetters deadLetters;
    private final InboxSettings settings;
    private final Map<String, List<TopicReader<?>>> readers;

    LogReader(
            Inbox inbox,
            DeadLetters deadLetters,
            InboxSettings settings,
            @All List<LogConsumer> consumers,
            @ConfigProperty(name = "mp.messaging.incoming.log.topics") Set<String> topics) {
        this.inbox = inbox;
        this.deadLetters = deadLetters;
        this.settings = settings;
        this.readers =
                consumers.stream()
                        .flatMap(consumer -> consumer.readers().stream())
                        .collect(Collectors.groupingBy(reader -> reader.topic().name()));
        if (!readers.keySet().equals(topics)) {
            throw new IllegalStateException(
                    "Topics read are %s, those of the settings %s"
                            .formatted(readers.keySet(), topics));
        }
    }

    @Incoming("log")
    @Blocking
    public void read(ConsumerRecords<String, byte[]> poll) {
        var byOrganization = new LinkedHashMap<UUID, List<Heard<?>>>();
        for (var message : poll) {
            // Compacted topics say with an absent body that a key is gone.
            var heard = message.value() == null ? null : hear(message);
            if (heard != null && !heard.readers().isEmpty()) {
                byOrganization
                        .computeIfAbsent(heard.organization(), _ -> new ArrayList<>())
                        .add(heard);
            }
        }
        byOrganization.forEach(this::accept);
    }

    /** What this service hears. */
    public Set<String> topics() {
        return readers.keySet();
    }

    /** What became of a record that was given once more. */
    public enum Again {
        /** It had its effect, now or before. */
        DONE,
        /** It failed again, and lies with the dead letters again. */
        PARKED,
        /** The database is away. */
        WAITS
    }

    /** Gives a parked record to those who read its topic once more. */
    public Again again(ConsumerRecord<String, byte[]> message) {
        var heard = hear(message);
        if (heard == null) {
            return Again.PARKED;
        }
        return heard.readers().isEmpty() ? Again.DONE : inbox.again(heard.organization(), heard);
    }

    private void accept(UUID organization, List<Heard<?>> events) {
        for (int from = 0; from < events.size(); ) {
            var to = endOfTransaction(events, from);
            inbox.accept(organization, events.subList(from, to));
            from = to;
        }
    }

    /** Events keep their order; those that gather and those that do not share no transaction. */
    private int endOfTransaction(List<Heard<?>> events, int from) {
        var gathers = events.get(from).gathers();
        var most = gathers ? settings.gatheredATransaction() : settings.eventsATransaction();
        var to = from + 1;
        while (to < events.size() && to - from < most && events.get(to).gathers() == gathers) {
            to++;
        }
        return to;
    }

    private @Nullable Heard<?> hear(ConsumerRecord<String, byte[]> message) {
        try {
            return heard(message, Objects.requireNonNull(readers.get(message.topic())));
        } catch (RuntimeException e) {
            deadLetters.park(message, e);
            return null;
        }
    }

    /** All readers of one topic read the same payload. */
    @SuppressWarnings("unchecked")
    private static <P extends Payload> Heard<P> heard(
            ConsumerRecord<String, byte[]> message, List<TopicReader<?>> readers) {
        var same = readers.stream().map(reader -> (TopicReader<P>) reader).toList();
        var event = same.getFirst().parse(message.value());
        var news = !RetoldHeader.isIn(message.headers());
        return new Heard<>(
                message,
                event,
                same.stream()
                        .filter(reader -> news || !reader.firstHand())
                        .filter(reader -> reader.wanted().test(event.payload()))
                        .toList());
    }
}
