package org.chatdesk.crm.customer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.chatdesk.crm.customer.domain.Sidebar;
import org.chatdesk.crm.customer.store.ContactTypes;
import org.chatdesk.crm.customer.store.SidebarEntries;

/** Reads the sidebar. */
@ApplicationScoped
public class ReadSidebar {
    private static final int MOST_OF_A_TYPE = 200;

    private final SidebarEntries entries;
    private final ContactTypes types;

    ReadSidebar(SidebarEntries entries, ContactTypes types) {
        this.entries = entries;
        this.types = types;
    }

    @Transactional
    public Sidebar of(UUID organization) {
        return Sidebar.of(types.of(organization), entries.newest(organization, MOST_OF_A_TYPE));
    }
}
