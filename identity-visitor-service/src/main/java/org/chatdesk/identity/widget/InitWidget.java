package org.chatdesk.identity.widget;

import jakarta.enterprise.context.ApplicationScoped;
import org.chatdesk.identity.widget.domain.Arrival;
import org.chatdesk.identity.widget.domain.Site;
import org.chatdesk.kit.tenancy.Tenancy;

/** Starts a widget on somebody's page: is it ours, may it be there, and who is it? */
@ApplicationScoped
public class InitWidget {
    private final KnownSites sites;
    private final AdmitArrival admission;
    private final Tenancy tenancy;

    InitWidget(KnownSites sites, AdmitArrival admission, Tenancy tenancy) {
        this.sites = sites;
        this.admission = admission;
        this.tenancy = tenancy;
    }

    public InitOutcome init(Arrival arrival) {
        return sites.byKey(arrival.widgetKey())
                .map(site -> init(arrival, site))
                .orElseGet(() -> new InitOutcome.Refused(WidgetRefusals.UNKNOWN_KEY));
    }

    private InitOutcome init(Arrival arrival, Site site) {
        if (site.organization().suspended()) {
            return new InitOutcome.Refused(WidgetRefusals.SUSPENDED);
        }
        if (!mayBeThere(arrival, site)) {
            return new InitOutcome.Refused(WidgetRefusals.ORIGIN_NOT_ALLOWED);
        }
        return tenancy.in(site.organization().id(), () -> admission.admit(arrival, site));
    }

    private static boolean mayBeThere(Arrival arrival, Site site) {
        return arrival.ownOrigin() || site.widget().origins().admits(arrival.origin());
    }
}
