package org.chatdesk.kit.telling;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The runs and how far they are. One runs at a time, and one instance holds it. */
@ApplicationScoped
class Tellings {
    private static final String START =
            """
            insert into telling (id, state, started_at, started_by, of_rows)
            values (?, 'RUNNING', ?, ?, ?)
            on conflict do nothing
            returning *
            """;
    private static final String CLAIM =
            """
            update telling set holder = ?, held_until = ?
            where state = 'RUNNING' and (held_until is null or held_until < ? or holder = ?)
            returning *
            """;
    private static final String PROGRESS =
            """
            update telling set part = ?, told = told + ?, after_organization = ?, after_id = ?,
                after_number = ?, held_until = ?
            where id = ? and state = 'RUNNING' and holder = ?
            returning *
            """;
    private static final String LET_GO =
            """
            update telling set held_until = null
            where id = ? and state = 'RUNNING' and holder = ? returning *
            """;
    private static final String END =
            """
            update telling set state = ?, ended_at = ?, reason = ?
            where id = ? and state = 'RUNNING' returning *
            """;
    private static final String RUNNING = "select * from telling where state = 'RUNNING'";
    private static final String NEWEST = "select * from telling order by started_at desc limit ?";

    private final TablePages tables;

    /** A run where it stands. */
    record Standing(Telling telling, Place after) {}

    Tellings(TablePages tables) {
        this.tables = tables;
    }

    /** Empty when one runs already. */
    Optional<Telling> start(UUID id, UUID by, long rows, Instant now) {
        return one(
                        START,
                        select -> {
                            select.setObject(1, id);
                            select.setObject(2, time(now));
                            select.setObject(3, by);
                            select.setLong(4, rows);
                        })
                .map(Standing::telling);
    }

    /** The run, if there is one and nobody else holds it. */
    Optional<Standing> claim(UUID holder, Instant now, Duration claim) {
        return one(
                CLAIM,
                select -> {
                    select.setObject(1, holder);
                    select.setObject(2, time(now.plus(claim)));
                    select.setObject(3, time(now));
                    select.setObject(4, holder);
                });
    }

    /** False when it was stopped, or somebody else goes on with it. */
    boolean progress(UUID id, UUID holder, String part, int rows, Place after, Instant heldUntil) {
        return one(
                        PROGRESS,
                        select -> {
                            select.setString(1, part);
                            select.setLong(2, rows);
                            select.setObject(3, after.organization());
                            select.setObject(4, after.id());
                            select.setLong(5, after.number());
                            select.setObject(6, time(heldUntil));
                            select.setObject(7, id);
                            select.setObject(8, holder);
                        })
                .isPresent();
    }

    /** Anybody may go on with it now. */
    void letGo(UUID id, UUID holder) {
        one(
                LET_GO,
                select -> {
                    select.setObject(1, id);
                    select.setObject(2, holder);
                });
    }

    Optional<Telling> end(UUID id, Telling.State how, @Nullable String reason, Instant now) {
        return one(
                        END,
                        select -> {
                            select.setString(1, how.name());
                            select.setObject(2, time(now));
                            select.setString(3, reason);
                            select.setObject(4, id);
                        })
                .map(Standing::telling);
    }

    Optional<Telling> running() {
        return one(RUNNING, _ -> {}).map(Standing::telling);
    }

    List<Telling> newest(int most) {
        return tables.list(NEWEST, select -> select.setInt(1, most), Tellings::standing).stream()
                .map(Standing::telling)
                .toList();
    }

    private Optional<Standing> one(String sql, TablePages.Binding binding) {
        return QuarkusTransaction.requiringNew()
                .call(() -> tables.list(sql, binding, Tellings::standing))
                .stream()
                .findFirst();
    }

    private static OffsetDateTime time(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    private static Standing standing(ResultSet row) throws SQLException {
        var organization = row.getObject("after_organization", UUID.class);
        return new Standing(
                new Telling(
                        row.getObject("id", UUID.class),
                        Telling.State.valueOf(row.getString("state")),
                        Objects.requireNonNull(instant(row, "started_at")),
                        row.getObject("started_by", UUID.class),
                        instant(row, "ended_at"),
                        row.getString("part"),
                        row.getLong("told"),
                        row.getLong("of_rows"),
                        row.getString("reason")),
                organization == null
                        ? Place.BEGINNING
                        : new Place(
                                organization,
                                row.getObject("after_id", UUID.class),
                                row.getLong("after_number")));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
