package org.chatdesk.identity.widget.api;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.chatdesk.identity.contact.domain.Contact;
import org.chatdesk.identity.hours.domain.Availability;
import org.chatdesk.identity.organization.domain.Department;
import org.chatdesk.identity.organization.domain.Organization;
import org.chatdesk.identity.widget.InitOutcome;
import org.jspecify.annotations.Nullable;

/**
 * What a starting widget is told; the gateway adds epoch and conversations.
 *
 * @param contact null while nobody is known
 * @param departments what can be chosen from; empty for a widget that is pinned to one
 * @param department whom the token's holder speaks with; null where none is named
 * @param mergedVisitor for the gateway only: whose chats have become this contact's just now
 */
record InitView(
        String token,
        Instant expiresAt,
        String sessionToken,
        @Nullable ContactView contact,
        @Nullable UUID mergedVisitor,
        OrganizationView organization,
        WidgetSettingsView settings,
        List<DepartmentView> departments,
        @Nullable DepartmentView department,
        AvailabilityView availability) {

    record ContactView(UUID id, String type, String name) {
        static ContactView of(Contact contact) {
            return new ContactView(contact.id(), contact.type(), contact.name());
        }
    }

    record OrganizationView(UUID id, String name) {
        static OrganizationView of(Organization organization) {
            return new OrganizationView(organization.id(), organization.name());
        }
    }

    /** A department that can be chosen, or was. */
    record DepartmentView(UUID id, String name) {
        static DepartmentView of(Department department) {
            return new DepartmentView(department.id(), department.name());
        }
    }

    record AvailabilityView(
            boolean open, @Nullable Instant opensAt, @Nullable Instant closesAt, String mode) {
        static AvailabilityView of(Availability availability) {
            return new AvailabilityView(
                    availability.open(),
                    availability.opensAt(),
                    availability.closesAt(),
                    availability.mode().name().toLowerCase(Locale.ROOT));
        }
    }

    static InitView of(InitOutcome.Admitted admitted) {
        var contact = admitted.contact();
        var department = admitted.department();
        return new InitView(
                admitted.token().value(),
                admitted.token().expiresAt(),
                admitted.sessionToken(),
                contact == null ? null : ContactView.of(contact),
                admitted.mergedVisitor(),
                OrganizationView.of(admitted.organization()),
                WidgetSettingsView.of(admitted.widget().settings()),
                admitted.departments().stream().map(DepartmentView::of).toList(),
                department == null ? null : DepartmentView.of(department),
                AvailabilityView.of(admitted.availability()));
    }
}
