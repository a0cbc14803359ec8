package org.chatdesk.ticket.availability.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.chatdesk.contracts.Topics;
import org.chatdesk.contracts.event.AgentAvailability;
import org.chatdesk.contracts.event.AgentAvailability.Status;
import org.chatdesk.kit.telling.Place;
import org.chatdesk.kit.telling.Retold;
import org.chatdesk.kit.telling.TablePages;
import org.chatdesk.kit.telling.Teller;
import org.chatdesk.kit.telling.ToldRow;

/** Tells what members said last of themselves. */
@ApplicationScoped
class AvailabilityTeller implements Teller {
    private static final String PAGE =
            """
            select * from availability where (organization_id, agent_id) > (?, ?)
            order by organization_id, agent_id limit ?
            """;

    private final TablePages tables;
    private final Clock clock;

    AvailabilityTeller(TablePages tables, Clock clock) {
        this.tables = tables;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "availability";
    }

    @Override
    public long count() {
        return tables.count("select count(*) from availability");
    }

    @Override
    public List<ToldRow> page(Place after, int most) {
        return tables.byId(PAGE, after, most, this::told);
    }

    private ToldRow told(ResultSet row) throws SQLException {
        var organization = row.getObject("organization_id", UUID.class);
        var agent = row.getObject("agent_id", UUID.class);
        var status = Status.valueOf(row.getString("status"));
        return new ToldRow(
                Place.of(organization, agent),
                Retold.of(
                        Topics.AGENT_AVAILABILITY,
                        organization,
                        agent,
                        row.getLong("version"),
                        clock.instant(),
                        Retold.SOMEBODY,
                        new AgentAvailability(agent, status)));
    }
}
