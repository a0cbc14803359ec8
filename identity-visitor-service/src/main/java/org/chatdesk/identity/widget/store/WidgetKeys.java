package org.chatdesk.identity.widget.store;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chatdesk.identity.widget.domain.WidgetKey;

/** Keeps the public keys of widgets. */
@ApplicationScoped
public class WidgetKeys implements PanacheRepositoryBase<WidgetKeyRow, String> {
    private static final String NEWEST_FIRST = " order by createdAt desc, widgetKey";

    /** By widget, newest first. */
    public Map<UUID, List<WidgetKey>> of(UUID organization) {
        return stream("organizationId = ?1" + NEWEST_FIRST, organization)
                .collect(groupingBy(row -> row.widgetId, mapping(WidgetKeyRow::toKey, toList())));
    }

    /** Newest first. */
    public List<WidgetKey> of(UUID organization, UUID widget) {
        return stream("organizationId = ?1 and widgetId = ?2" + NEWEST_FIRST, organization, widget)
                .map(WidgetKeyRow::toKey)
                .toList();
    }

    public void add(UUID organization, UUID widget, WidgetKey key) {
        persist(new WidgetKeyRow(organization, widget, key));
        flush();
    }

    /** Saves a key that is there. */
    public void save(WidgetKey key) {
        findById(key.key()).take(key);
        flush();
    }

    /** Forgets a key that is there. */
    public void remove(WidgetKey key) {
        deleteById(key.key());
    }
}
