package org.chatdesk.crm.projection;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import org.chatdesk.contracts.event.Event;
import org.chatdesk.crm.projection.domain.View;

/** Gives an event to every view. */
@ApplicationScoped
public class Project {
    private final List<View> views;

    Project(@All List<View> views) {
        this.views = views.stream().sorted(Comparator.comparing(View::name)).toList();
    }

    public void event(Event<?> event) {
        views.forEach(view -> view.fold(event));
    }
}
