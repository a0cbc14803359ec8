package org.chatdesk.message.conversation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.chatdesk.contracts.event.Event;
import org.chatdesk.contracts.event.OrganizationChanged;
import org.chatdesk.message.conversation.store.EditWindows;

/** Remembers how long an organization lets messages be edited and removed (M9). */
@ApplicationScoped
public class KeepEditWindow {
    private final EditWindows windows;

    KeepEditWindow(EditWindows windows) {
        this.windows = windows;
    }

    public void keep(Event<OrganizationChanged> event) {
        var seconds = event.payload().editWindowSeconds();
        var window = seconds == null ? EditWindows.USUAL : Duration.ofSeconds(seconds);
        windows.keep(event.organization(), event.version(), window);
    }
}
