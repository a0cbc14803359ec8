package org.chatdesk.identity.widget.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.chatdesk.identity.widget.domain.Widget;
import org.chatdesk.identity.widget.domain.WidgetKeeper;

/** Keeps widgets. */
@ApplicationScoped
public class Widgets implements PanacheRepositoryBase<WidgetRow, WidgetRow.Key>, WidgetKeeper {

    /** The widget of this key, unless it is switched off. */
    public Optional<Widget> enabled(String key) {
        return find("widgetKey = ?1 and enabled", key)
                .firstResultOptional()
                .map(WidgetRow::toWidget);
    }

    @Override
    @Transactional
    public void keep(Widget widget) {
        getEntityManager().merge(new WidgetRow(widget));
    }
}
