package org.chatdesk.crm.projection;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.chatdesk.crm.Sql;
import org.chatdesk.crm.testing.RandomStory;
import org.chatdesk.crm.testing.Story;
import org.chatdesk.kit.inbox.LogReader;
import org.chatdesk.kit.json.EventJson;
import org.chatdesk.kit.tenancy.Tenancy;
import org.chatdesk.kit.testing.Infrastructure;
import org.junit.jupiter.api.Test;

/** INV-8, and the ground of C8: the same events make the same views, however they arrive. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class ReplayIT {
    private static final int STORIES = 5;
    private static final int ORDERS = 6;

    private final UUID organization = UUID.randomUUID();

    @Inject Project project;
    @Inject LogReader log;
    @Inject Tenancy tenancy;
    @Inject Sql sql;

    @Test
    void shouldBuildTheSameViewsInEveryOrderAndTwice() {
        for (var seed = 0; seed < STORIES; seed++) {
            var chance = new Random(seed);
            var told = RandomStory.of(organization, chance).lines();
            var views = builtFrom(told);
            assertThat(views.get("view_chat")).hasSizeGreaterThan(5);
            for (var i = 0; i < ORDERS; i++) {
                var twice = Stream.concat(told.stream(), told.stream()).toList();
                assertThat(builtFrom(Story.shuffled(twice, chance))).isEqualTo(views);
            }
        }
    }

    /** Topics are read side by side, so folds meet at the same rows. */
    @Test
    void shouldBuildTheSameViewsFromAllTopicsAtOnce() throws Exception {
        var told = RandomStory.of(organization, new Random(42)).lines();
        var views = builtFrom(told);
        clear();
        var byTopic = told.stream().collect(Collectors.groupingBy(Story.Line::topic)).values();
        try (var readers = Executors.newVirtualThreadPerTaskExecutor()) {
            var reading = new ArrayList<Future<?>>();
            byTopic.forEach(lines -> reading.add(readers.submit(() -> read(lines))));
            for (var topic : reading) {
                topic.get();
            }
        }
        assertThat(views()).isEqualTo(views);
    }

    private Map<String, List<String>> builtFrom(List<Story.Line<?>> lines) {
        clear();
        lines.forEach(line -> in(() -> project.event(line.event())));
        return views();
    }

    private void read(List<Story.Line<?>> topic) {
        var records = topic.stream().map(ReplayIT::record).toList();
        var partition = new TopicPartition(topic.getFirst().topic().name(), 0);
        log.read(new ConsumerRecords<>(Map.of(partition, records), Map.of()));
    }

    private static ConsumerRecord<String, byte[]> record(Story.Line<?> line) {
        var key = line.event().aggregate().toString();
        return new ConsumerRecord<>(line.topic().name(), 0, 0, key, EventJson.write(line.event()));
    }

    private void clear() {
        in(() -> tables().forEach(table -> sql.write("delete from " + table)));
    }

    private Map<String, List<String>> views() {
        var content = new TreeMap<String, List<String>>();
        in(() -> tables().forEach(table -> content.put(table, rows(table))));
        return content;
    }

    /** The inbox's own number only has to rise. */
    private List<String> rows(String table) {
        var row = table.equals("view_inbox") ? "to_jsonb(t) - 'version'" : "to_jsonb(t)";
        return sql.list(
                line -> line.getString(1),
                "select (%s)::text from %s t order by 1".formatted(row, table));
    }

    private List<String> tables() {
        return sql.list(
                row -> row.getString(1),
                "select tablename from pg_tables where tablename like 'view\\_%'");
    }

    private void in(Runnable work) {
        tenancy.in(organization, () -> QuarkusTransaction.requiringNew().run(work));
    }
}
