package org.chatdesk.identity.widget;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.chatdesk.contracts.Faults;
import org.chatdesk.identity.contact.domain.Contact;
import org.chatdesk.identity.contact.domain.Contacts;
import org.chatdesk.identity.organization.domain.Department;
import org.chatdesk.identity.widget.domain.Introduction;
import org.chatdesk.identity.widget.domain.Site;
import org.jspecify.annotations.Nullable;

/**
 * Says with which department somebody speaks (I9): the one the widget is pinned to, else the one
 * they choose now, else the one they chose last. One that was removed is as if never chosen.
 */
@ApplicationScoped
class ChooseDepartment {
    private final Contacts contacts;

    ChooseDepartment(Contacts contacts) {
        this.contacts = contacts;
    }

    void check(Faults faults, Introduction said, Site site) {
        if (said.department() != null && site.department(said.department()).isEmpty()) {
            faults.add("departmentId", "unknown");
        }
    }

    /** Only for what has no faults; {@code who} is null while nobody is known. */
    Optional<Department> choose(Site site, Introduction said, @Nullable Contact who) {
        return site.pinned().or(() -> chosenNow(site, said, who)).or(() -> chosenLast(site, who));
    }

    private Optional<Department> chosenNow(Site site, Introduction said, @Nullable Contact who) {
        var chosen = site.department(said.department());
        if (who != null) {
            chosen.filter(department -> !department.id().equals(who.department()))
                    .ifPresent(
                            other -> contacts.speaksWith(who.organization(), who.id(), other.id()));
        }
        return chosen;
    }

    /** Asked anew: a visitor who has just become this contact brought their choice along. */
    private Optional<Department> chosenLast(Site site, @Nullable Contact who) {
        return Optional.ofNullable(who)
                .flatMap(known -> contacts.find(known.organization(), known.id()))
                .flatMap(known -> site.department(known.department()));
    }
}
