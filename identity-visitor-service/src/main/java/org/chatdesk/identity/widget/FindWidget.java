package org.chatdesk.identity.widget;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import org.chatdesk.identity.organization.domain.Organization;
import org.chatdesk.identity.organization.domain.Organizations;
import org.chatdesk.identity.widget.domain.Widget;
import org.chatdesk.identity.widget.store.WidgetTable;
import org.chatdesk.kit.tenancy.Tenancy;

/** Finds the widget of a public key, with the organization it belongs to. */
@ApplicationScoped
public class FindWidget {
    private final WidgetTable widgets;
    private final Organizations organizations;
    private final Tenancy tenancy;
    private final Clock clock;

    FindWidget(WidgetTable widgets, Organizations organizations, Tenancy tenancy, Clock clock) {
        this.widgets = widgets;
        this.organizations = organizations;
        this.tenancy = tenancy;
        this.clock = clock;
    }

    /** A widget and whose it is. */
    public record Found(Widget widget, Organization organization) {}

    /** Empty when the key is unknown, over or disabled, or the widget is switched off. */
    public Optional<Found> byKey(String key) {
        // A key does not say whose it is: that is what we are about to find out.
        return tenancy.acrossOrganizations(
                () -> QuarkusTransaction.requiringNew().call(() -> find(key)));
    }

    private Optional<Found> find(String key) {
        return widgets.working(key, clock.instant())
                .map(widget -> new Found(widget, organizations.get(widget.organization())));
    }
}
