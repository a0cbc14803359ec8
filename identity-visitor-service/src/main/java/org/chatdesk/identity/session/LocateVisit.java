package org.chatdesk.identity.session;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.chatdesk.identity.session.domain.OwnNetwork;
import org.chatdesk.identity.session.domain.Visit;
import org.chatdesk.identity.session.store.PlaceFile;

/** Finds out where somebody is: from the file of places, else as a trusted proxy says (I11). */
@ApplicationScoped
public class LocateVisit {
    private final PlaceFile places;
    private final GeoSettings settings;

    LocateVisit(PlaceFile places, GeoSettings settings) {
        this.places = places;
        this.settings = settings;
    }

    /** Takes the file up, or up again when it has changed. */
    public void look() {
        settings.file().ifPresent(places::look);
    }

    Visit located(Visit visit) {
        var outside = Optional.ofNullable(visit.ip()).filter(ip -> !OwnNetwork.has(ip));
        return outside.flatMap(places::find).map(visit::at).orElse(visit);
    }
}
