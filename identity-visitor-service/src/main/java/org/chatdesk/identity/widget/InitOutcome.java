package org.chatdesk.identity.widget;

import java.util.List;
import java.util.UUID;
import org.chatdesk.contracts.Fault;
import org.chatdesk.contracts.Refusal;
import org.chatdesk.identity.contact.domain.Contact;
import org.chatdesk.identity.hours.domain.Availability;
import org.chatdesk.identity.organization.domain.Department;
import org.chatdesk.identity.organization.domain.Organization;
import org.chatdesk.identity.token.domain.IssuedToken;
import org.chatdesk.identity.widget.domain.Widget;
import org.jspecify.annotations.Nullable;

/** What came of a widget's start. */
public sealed interface InitOutcome {

    /**
     * The widget may start.
     *
     * @param contact null while nobody is known: the token then speaks for the device only
     * @param mergedVisitor the visitor whose chats have become this contact's just now
     * @param departments what they may choose from
     * @param department whom they speak with, and whose availability this is; null is anybody
     */
    record Admitted(
            IssuedToken token,
            String sessionToken,
            @Nullable Contact contact,
            @Nullable UUID mergedVisitor,
            Organization organization,
            Widget widget,
            List<Department> departments,
            @Nullable Department department,
            Availability availability)
            implements InitOutcome {

        @Override
        public String toString() {
            return "Admitted[" + contact + "]";
        }
    }

    /** The widget may not start here, or not like this. */
    record Refused(Refusal refusal) implements InitOutcome {}

    /** What they said of themselves is not as it must be; nothing was written. */
    record Invalid(List<Fault> faults) implements InitOutcome {}
}
