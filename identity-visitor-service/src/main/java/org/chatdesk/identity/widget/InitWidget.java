package org.chatdesk.identity.widget;

import jakarta.enterprise.context.ApplicationScoped;
import org.chatdesk.identity.widget.domain.Arrival;
import org.chatdesk.kit.tenancy.Tenancy;

/** Starts a widget on somebody's page: is it ours, may it be there, and who is it? */
@ApplicationScoped
public class InitWidget {
    private final FindWidget widgets;
    private final AdmitArrival admission;
    private final Tenancy tenancy;

    InitWidget(FindWidget widgets, AdmitArrival admission, Tenancy tenancy) {
        this.widgets = widgets;
        this.admission = admission;
        this.tenancy = tenancy;
    }

    public InitOutcome init(Arrival arrival) {
        return widgets.byKey(arrival.widgetKey())
                .map(found -> init(arrival, found))
                .orElseGet(() -> new InitOutcome.Refused(WidgetRefusals.UNKNOWN_KEY));
    }

    private InitOutcome init(Arrival arrival, FindWidget.Found found) {
        if (found.organization().suspended()) {
            return new InitOutcome.Refused(WidgetRefusals.SUSPENDED);
        }
        if (!mayBeThere(arrival, found)) {
            return new InitOutcome.Refused(WidgetRefusals.ORIGIN_NOT_ALLOWED);
        }
        return tenancy.in(
                found.organization().id(),
                () -> admission.admit(arrival, found.organization(), found.widget()));
    }

    private static boolean mayBeThere(Arrival arrival, FindWidget.Found found) {
        return arrival.ownOrigin() || found.widget().origins().admits(arrival.origin());
    }
}
