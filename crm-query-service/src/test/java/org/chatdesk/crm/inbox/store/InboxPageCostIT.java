package org.chatdesk.crm.inbox.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.chatdesk.crm.Sql;
import org.chatdesk.crm.inbox.domain.InboxCursor;
import org.chatdesk.kit.tenancy.Tenancy;
import org.chatdesk.kit.testing.Infrastructure;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

/** P6: what a page of the inbox reads depends neither on how many there are nor on how far in. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class InboxPageCostIT {
    private static final UUID DEPARTMENT = UUID.randomUUID();
    private static final int CHATS = 50_000;
    private static final int PAGE = 50;
    private static final Instant NEWEST = Instant.parse("2026-03-01T08:00:00Z");
    private static final String FILL =
            """
            insert into view_chat (organization_id, id, home_version, kind, contact_id,
                department_id, newest_seq, last_message_at, preview, counted_seq, from_contacts)
            select ?, gen_random_uuid(), 1, 'SUPPORT', gen_random_uuid(),
                case when n % 3 = 0 then cast(? as uuid) end,
                1, ?::timestamptz - n * interval '1 second', 'Hello', 1, 1
            from generate_series(1, ?) n
            """;
    // Far below what any plan reads that looks at all conversations (some 2,000 pages).
    private static final int MOST_PAGES_READ = 300;
    private static final Pattern BUFFERS = Pattern.compile("Buffers: shared hit=(\\d+)");

    private final UUID organization = UUID.randomUUID();

    @Inject Sql sql;
    @Inject Tenancy tenancy;

    @Test
    void shouldReadFirstAndThousandthPageFromTheIndexAlone() throws SQLException {
        in(() -> sql.write(FILL, organization, DEPARTMENT, NEWEST, CHATS));
        vacuum();
        for (var skipped : new int[] {0, 40_000}) {
            var cursor = new InboxCursor(NEWEST.minusSeconds(skipped), new UUID(0, 0));
            assertThat(plan(InboxEntries.AFTER, organization, false, cursor.at(), cursor.id()))
                    .contains("Index Only Scan using view_chat_inbox on")
                    .satisfies(plan -> assertThat(pagesRead(plan)).isLessThan(MOST_PAGES_READ));
            assertThat(
                            plan(
                                    InboxEntries.AFTER_OF_DEPARTMENT,
                                    organization,
                                    DEPARTMENT,
                                    false,
                                    cursor.at(),
                                    cursor.id()))
                    .contains("Index Only Scan using view_chat_inbox_of_department on")
                    .satisfies(plan -> assertThat(pagesRead(plan)).isLessThan(MOST_PAGES_READ));
        }
    }

    private String plan(String select, Object... first) {
        var rest = List.of(PAGE + 1, organization, organization, organization, organization);
        var values = Stream.concat(Arrays.stream(first), rest.stream()).toArray();
        var plan = new StringBuilder();
        in(() ->
                sql.list(row -> row.getString(1), "explain (analyze, buffers) " + select, values)
                        .forEach(line -> plan.append(line).append('\n')));
        return plan.toString();
    }

    private static long pagesRead(String plan) {
        var buffers = BUFFERS.matcher(plan);
        assertThat(buffers.find()).as(plan).isTrue();
        return Long.parseLong(buffers.group(1));
    }

    /** As autovacuum does in time; only the owner may. */
    private static void vacuum() throws SQLException {
        var config = ConfigProvider.getConfig();
        try (var owner =
                        DriverManager.getConnection(
                                config.getValue("chatdesk.db.url", String.class),
                                config.getValue("chatdesk.db.owner", String.class),
                                config.getValue("chatdesk.db.owner.password", String.class));
                var statement = owner.createStatement()) {
            statement.execute("vacuum analyze view_chat");
        }
    }

    private void in(Runnable work) {
        tenancy.in(organization, () -> QuarkusTransaction.requiringNew().run(work));
    }
}
