package org.chatdesk.identity.widget.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.chatdesk.identity.widget.domain.Widget;
import org.chatdesk.identity.widget.domain.WidgetSettings;
import org.chatdesk.kit.json.EventJson;
import org.chatdesk.kit.outcome.Versioned;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

/** Keeps widgets; their settings as one JSON value. */
@ApplicationScoped
public class WidgetTable {
    public static final long FIRST_VERSION = 1;

    private static final String COLUMNS =
            "select w.organization_id, w.id, w.name, cast(w.settings as text) as settings, w.version"
                    + " from widget w ";
    private static final String OF_ORGANIZATION =
            COLUMNS + "where w.organization_id = :organization order by w.created_at, w.id";
    private static final String ONE =
            COLUMNS + "where w.organization_id = :organization and w.id = :id";
    private static final String BY_KEY =
            COLUMNS
                    + """
                    join widget_key k on k.organization_id = w.organization_id and k.widget_id = w.id
                    where k.widget_key = :key
                    """;
    private static final String WORKING =
            BY_KEY
                    + """
                    and not k.disabled and (k.ends_at is null or k.ends_at > :now)
                    and cast(w.settings ->> 'enabled' as boolean)
                    """;
    private static final String ADD =
            """
            insert into widget (organization_id, id, name, settings, created_at, version)
            values (:organization, :id, :name, cast(:settings as jsonb), :at, :version)
            """;
    private static final String SAVE =
            """
            update widget
            set name = :name, settings = cast(:settings as jsonb), version = version + 1
            where organization_id = :organization and id = :id
            """;
    private static final String REMOVE =
            "delete from widget where organization_id = :organization and id = :id";

    private final Session session;

    WidgetTable(Session session) {
        this.session = session;
    }

    /** The oldest first. */
    public List<Versioned<Widget>> of(UUID organization) {
        return query(OF_ORGANIZATION)
                .setParameter("organization", organization)
                .getResultStream()
                .map(WidgetTable::widget)
                .toList();
    }

    public Optional<Versioned<Widget>> find(UUID organization, UUID id) {
        return one(query(ONE).setParameter("organization", organization).setParameter("id", id));
    }

    /** As it is now, and stays until the transaction ends. */
    public Optional<Versioned<Widget>> lock(UUID organization, UUID id) {
        return one(
                query(ONE + " for update")
                        .setParameter("organization", organization)
                        .setParameter("id", id));
    }

    /** The widget of this key, if the key works now and the widget is not switched off. */
    public Optional<Widget> working(String key, Instant now) {
        return one(query(WORKING).setParameter("key", key).setParameter("now", now))
                .map(Versioned::value);
    }

    /** The widget of this key, whether it works or not. */
    public Optional<Widget> ofKey(String key) {
        return one(query(BY_KEY).setParameter("key", key)).map(Versioned::value);
    }

    public void add(Widget widget, Instant at) {
        session.createNativeMutationQuery(ADD)
                .setParameter("organization", widget.organization())
                .setParameter("id", widget.id())
                .setParameter("name", widget.name())
                .setParameter("settings", json(widget.settings()))
                .setParameter("at", at)
                .setParameter("version", FIRST_VERSION)
                .executeUpdate();
    }

    /** One version further. */
    public void save(Widget widget) {
        session.createNativeMutationQuery(SAVE)
                .setParameter("organization", widget.organization())
                .setParameter("id", widget.id())
                .setParameter("name", widget.name())
                .setParameter("settings", json(widget.settings()))
                .executeUpdate();
    }

    /** Its keys go with it. */
    public void remove(UUID organization, UUID id) {
        session.createNativeMutationQuery(REMOVE)
                .setParameter("organization", organization)
                .setParameter("id", id)
                .executeUpdate();
    }

    private NativeQuery<Object[]> query(String sql) {
        return session.createNativeQuery(sql, Object[].class)
                .addScalar("organization_id", UUID.class)
                .addScalar("id", UUID.class)
                .addScalar("name", String.class)
                .addScalar("settings", String.class)
                .addScalar("version", Long.class);
    }

    private static Optional<Versioned<Widget>> one(NativeQuery<Object[]> query) {
        return query.getResultStream().map(WidgetTable::widget).findFirst();
    }

    private static Versioned<Widget> widget(Object[] column) {
        var widget =
                new Widget(
                        (UUID) column[1],
                        (UUID) column[0],
                        (String) column[2],
                        settings((String) column[3]));
        return new Versioned<>(widget, (Long) column[4]);
    }

    private static WidgetSettings settings(String json) {
        try {
            return EventJson.mapper().readValue(json, WidgetSettings.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String json(WidgetSettings settings) {
        return EventJson.mapper().valueToTree(settings).toString();
    }
}
