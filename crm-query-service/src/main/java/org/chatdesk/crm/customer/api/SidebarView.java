package org.chatdesk.crm.customer.api;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.chatdesk.crm.customer.domain.Sidebar;

/** Those who have written, by contact type. */
record SidebarView(List<GroupView> groups) {

    /** Contacts of one type, the newest first. */
    record GroupView(String type, List<ContactView> contacts) {}

    /** A contact with its most recent conversation. */
    record ContactView(
            UUID id, String name, String type, UUID conversation, Instant lastMessageAt) {}

    static SidebarView of(Sidebar sidebar) {
        return new SidebarView(sidebar.groups().stream().map(SidebarView::group).toList());
    }

    private static GroupView group(Sidebar.Group group) {
        return new GroupView(
                group.type(), group.contacts().stream().map(SidebarView::contact).toList());
    }

    private static ContactView contact(Sidebar.Entry entry) {
        return new ContactView(
                entry.id(),
                entry.name(),
                entry.type(),
                entry.conversation(),
                entry.lastMessageAt());
    }
}
