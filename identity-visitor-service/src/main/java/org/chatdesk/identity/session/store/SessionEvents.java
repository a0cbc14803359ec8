package org.chatdesk.identity.session.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.chatdesk.identity.session.domain.Tracked;
import org.chatdesk.kit.json.EventJson;
import org.hibernate.Session;

/** Keeps what devices did. */
@ApplicationScoped
public class SessionEvents {
    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};
    private static final String ADD =
            """
            insert into session_event
            (organization_id, id, session_id, contact_id, name, url, title, properties, at, told)
            values (:organization, :id, :session, :contact, :name, :url, :title, :properties, :at,
                :told)
            """;
    private static final String SINCE =
            """
            select count(*) from session_event
            where organization_id = :organization and session_id = :session and at > :since
              and name <> 'page_view'
            """;
    private static final String LAST =
            """
            select id, name, url, title, properties, at, coalesce(told, id) as told
            from session_event
            where organization_id = :organization and session_id = :session
              and contact_id = :contact
            order by at desc, id desc
            limit :most
            """;
    private static final String HAND_OVER =
            """
            update session_event set contact_id = :now
            where organization_id = :organization and contact_id = :before
            """;
    // The others count an event by its id, so what is told again has another one.
    private static final String ADOPT =
            """
            update session_event set contact_id = :contact, told = uuidv7()
            where (organization_id, id) in (
                select organization_id, id from session_event
                where organization_id = :organization and session_id = :session
                  and contact_id is null
                order by at desc, id desc
                limit :most)
            returning id, name, url, title, properties, at, told
            """;
    private static final String FORGET =
            """
            delete from session_event where (organization_id, id) in (
                select organization_id, id from session_event where at <= :before limit :most
                for update skip locked)
            """;

    private final Session session;

    SessionEvents(Session session) {
        this.session = session;
    }

    public void add(Tracked tracked) {
        session.createNativeMutationQuery(ADD)
                .setParameter("organization", tracked.organization())
                .setParameter("id", tracked.id())
                .setParameter("session", tracked.session())
                .setParameter("contact", tracked.contact(), UUID.class)
                .setParameter("name", tracked.name())
                .setParameter("url", tracked.url(), String.class)
                .setParameter("title", tracked.title(), String.class)
                .setParameter(
                        "properties",
                        new String(EventJson.write(new TreeMap<>(tracked.properties())), UTF_8))
                .setParameter("at", tracked.at())
                .setParameter("told", tracked.told())
                .executeUpdate();
    }

    /** How often the host's page has told of something since then. */
    public long toldSince(UUID organization, UUID device, Instant since) {
        return session.createNativeQuery(SINCE, Long.class)
                .setParameter("organization", organization)
                .setParameter("session", device)
                .setParameter("since", since)
                .getSingleResult();
    }

    /** What this contact did on the device, newest first. */
    public List<Tracked> last(UUID organization, UUID device, UUID contact, int most) {
        return tracked(LAST, organization, device, contact, most);
    }

    /** What the device did last while it was nobody's is what this contact did; oldest first. */
    public List<Tracked> adopt(UUID organization, UUID device, UUID contact, int most) {
        return tracked(ADOPT, organization, device, contact, most).stream()
                .sorted(Comparator.comparing(Tracked::at).thenComparing(Tracked::id))
                .toList();
    }

    private List<Tracked> tracked(
            String sql, UUID organization, UUID device, UUID contact, int most) {
        return session.createNativeQuery(sql, Object[].class)
                .addScalar("id", UUID.class)
                .addScalar("name", String.class)
                .addScalar("url", String.class)
                .addScalar("title", String.class)
                .addScalar("properties", String.class)
                .addScalar("at", Instant.class)
                .addScalar("told", UUID.class)
                .setParameter("organization", organization)
                .setParameter("session", device)
                .setParameter("contact", contact)
                .setParameter("most", most)
                .getResultStream()
                .map(row -> tracked(organization, device, contact, row))
                .toList();
    }

    private static Tracked tracked(UUID organization, UUID device, UUID contact, Object[] column) {
        return new Tracked(
                (UUID) column[0],
                organization,
                device,
                contact,
                (String) column[1],
                (String) column[2],
                (String) column[3],
                properties((String) column[4]),
                (Instant) column[5],
                (UUID) column[6]);
    }

    static Map<String, String> properties(String column) {
        try {
            return EventJson.mapper().readValue(column, TEXTS);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void handOver(UUID organization, UUID before, UUID now) {
        session.createNativeMutationQuery(HAND_OVER)
                .setParameter("organization", organization)
                .setParameter("before", before)
                .setParameter("now", now)
                .executeUpdate();
    }

    /** Deletes at most so many that are older; returns how many there were. */
    public int forget(Instant before, int most) {
        return session.createNativeMutationQuery(FORGET)
                .setParameter("before", before)
                .setParameter("most", most)
                .executeUpdate();
    }
}
