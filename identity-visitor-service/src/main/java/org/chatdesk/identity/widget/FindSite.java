package org.chatdesk.identity.widget;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.chatdesk.identity.block.domain.BlockedAddresses;
import org.chatdesk.identity.hours.domain.Availabilities;
import org.chatdesk.identity.organization.domain.BlockedRanges;
import org.chatdesk.identity.organization.domain.Departments;
import org.chatdesk.identity.widget.FindWidget.Found;
import org.chatdesk.identity.widget.domain.Site;
import org.chatdesk.kit.tenancy.Tenancy;

/** Reads all that there is to know of a public key's place. */
@ApplicationScoped
class FindSite {
    private final FindWidget widgets;
    private final Departments departments;
    private final Availabilities availabilities;
    private final BlockedRanges blocked;
    private final Tenancy tenancy;

    FindSite(
            FindWidget widgets,
            Departments departments,
            Availabilities availabilities,
            BlockedRanges blocked,
            Tenancy tenancy) {
        this.widgets = widgets;
        this.departments = departments;
        this.availabilities = availabilities;
        this.blocked = blocked;
        this.tenancy = tenancy;
    }

    Optional<Site> byKey(String key) {
        return widgets.byKey(key)
                .map(found ->
                        tenancy.in(
                                found.organization().id(),
                                () -> QuarkusTransaction.requiringNew().call(() -> site(found))));
    }

    private Site site(Found found) {
        var organization = found.organization().id();
        return new Site(
                found.widget(),
                found.organization(),
                departments.of(organization),
                availabilities.of(organization),
                BlockedAddresses.of(blocked.of(organization)));
    }
}
