package org.chatdesk.identity.hours.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.chatdesk.identity.hours.domain.BusinessHours;
import org.chatdesk.identity.hours.domain.HoursDraft;
import org.chatdesk.identity.hours.domain.KeptHours;
import org.chatdesk.identity.organization.domain.HoursOfDepartments;
import org.chatdesk.kit.json.EventJson;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Keeps hours, and how far ahead they were told to the other services. */
@ApplicationScoped
public class HoursTable implements HoursOfDepartments {
    private static final String ROOM =
            """
            insert into business_hours (organization_id, owner_id) values (:organization, :owner)
            on conflict do nothing
            """;
    private static final String FIND =
            """
            select schedule::text as schedule, version from business_hours
            where organization_id = :organization and owner_id = :owner
            """;
    private static final String ALL =
            """
            select owner_id, schedule::text as schedule from business_hours
            where organization_id = :organization and schedule is not null
            """;
    private static final String PUT =
            """
            update business_hours
            set schedule = cast(:schedule as jsonb), version = version + 1
            where organization_id = :organization and owner_id = :owner
            """;
    private static final String TELL =
            """
            update business_hours set told = told + 1, told_until = :until
            where organization_id = :organization and owner_id = :owner
            returning told
            """;
    private static final String WITH_OWN =
            """
            select owner_id from business_hours
            where organization_id = :organization and owner_id <> :organization
              and schedule is not null
            """;
    private static final String WITHOUT_OWN =
            """
            select owner_id from business_hours
            where organization_id = :organization and owner_id <> :organization
              and schedule is null
            """;
    private static final String ENDING =
            """
            select owner_id from business_hours
            where organization_id = :organization and told_until < :before
            """;
    private static final String ORGANIZATIONS_ENDING =
            "select distinct organization_id from business_hours where told_until < :before";

    private final Session session;

    HoursTable(Session session) {
        this.session = session;
    }

    public KeptHours find(UUID organization, UUID owner) {
        return read(FIND, organization, owner);
    }

    /** All that are set, by whose they are. */
    public Map<UUID, BusinessHours> all(UUID organization) {
        var all = new HashMap<UUID, BusinessHours>();
        session.createNativeQuery(ALL, Object[].class)
                .addScalar("owner_id", UUID.class)
                .addScalar("schedule", String.class)
                .setParameter("organization", organization)
                .getResultStream()
                .forEach(row -> all.put((UUID) row[0], hours((String) row[1])));
        return all;
    }

    /** As it is now, and stays until the transaction ends. */
    public KeptHours lock(UUID organization, UUID owner) {
        session.createNativeMutationQuery(ROOM)
                .setParameter("organization", organization)
                .setParameter("owner", owner)
                .executeUpdate();
        return read(FIND + "for update", organization, owner);
    }

    private KeptHours read(String sql, UUID organization, UUID owner) {
        return session.createNativeQuery(sql, Object[].class)
                .addScalar("schedule", String.class)
                .addScalar("version", Long.class)
                .setParameter("organization", organization)
                .setParameter("owner", owner)
                .uniqueResultOptional()
                .map(row -> kept(owner, (String) row[0], (Long) row[1]))
                .orElseGet(() -> KeptHours.nothing(owner));
    }

    private static KeptHours kept(UUID owner, @Nullable String schedule, long version) {
        return new KeptHours(owner, schedule == null ? null : hours(schedule), version);
    }

    /** {@code null} takes away what was set. Only after {@link #lock}. */
    public void put(UUID organization, UUID owner, @Nullable BusinessHours hours) {
        session.createNativeMutationQuery(PUT)
                .setParameter("organization", organization)
                .setParameter("owner", owner)
                .setParameter("schedule", json(hours), String.class)
                .executeUpdate();
    }

    /** Notes that it is told up to {@code until}; the version to tell. */
    public long told(UUID organization, UUID owner, Instant until) {
        return session.createNativeQuery(TELL, Long.class)
                .setParameter("organization", organization)
                .setParameter("owner", owner)
                .setParameter("until", until)
                .getSingleResult();
    }

    @Override
    public Set<UUID> withOwn(UUID organization) {
        return Set.copyOf(
                session.createNativeQuery(WITH_OWN, UUID.class)
                        .setParameter("organization", organization)
                        .getResultList());
    }

    /** Departments that are known here and have the organization's hours now. */
    public List<UUID> withoutOwn(UUID organization) {
        return session.createNativeQuery(WITHOUT_OWN, UUID.class)
                .setParameter("organization", organization)
                .getResultList();
    }

    /** Whose openings were told, but not up to {@code before}. */
    public List<UUID> ending(UUID organization, Instant before) {
        return session.createNativeQuery(ENDING, UUID.class)
                .setParameter("organization", organization)
                .setParameter("before", before)
                .getResultList();
    }

    public List<UUID> organizationsEnding(Instant before) {
        return session.createNativeQuery(ORGANIZATIONS_ENDING, UUID.class)
                .setParameter("before", before)
                .getResultList();
    }

    private static @Nullable String json(@Nullable BusinessHours hours) {
        return hours == null
                ? null
                : EventJson.mapper().valueToTree(HoursDraft.of(hours)).toString();
    }

    private static BusinessHours hours(String json) {
        try {
            return EventJson.mapper().readValue(json, HoursDraft.class).toHours();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Hours that cannot be read", e);
        }
    }
}
