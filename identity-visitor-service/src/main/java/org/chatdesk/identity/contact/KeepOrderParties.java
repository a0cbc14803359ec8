package org.chatdesk.identity.contact;

import jakarta.enterprise.context.ApplicationScoped;
import org.chatdesk.contracts.event.Event;
import org.chatdesk.contracts.event.OrderPlaced;
import org.chatdesk.identity.contact.domain.ContactKeeper;
import org.chatdesk.identity.contact.domain.HostProfile;
import org.chatdesk.identity.organization.domain.Organizations;

/** Makes contacts of an order's parties, so that they can be written to before they ever come. */
@ApplicationScoped
public class KeepOrderParties {
    private final ContactKeeper contacts;
    private final Organizations organizations;

    KeepOrderParties(ContactKeeper contacts, Organizations organizations) {
        this.contacts = contacts;
        this.organizations = organizations;
    }

    /** Inside the transaction that counts the event. */
    public void keep(Event<OrderPlaced> event) {
        var organization = organizations.get(event.organization());
        for (var party : event.payload().parties()) {
            contacts.keep(organization, profile(party), event.actor(), event.at());
        }
    }

    private static HostProfile profile(OrderPlaced.Party party) {
        return new HostProfile(party.externalId(), party.role(), party.name(), party.email(), null);
    }
}
