package org.chatdesk.identity.seed;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.chatdesk.contracts.ContactId;
import org.chatdesk.contracts.event.Actor;
import org.chatdesk.identity.contact.domain.ContactKeeper;
import org.chatdesk.identity.contact.domain.Contacts;
import org.chatdesk.identity.contact.domain.HostProfile;
import org.chatdesk.identity.member.domain.MemberKeeper;
import org.chatdesk.identity.organization.domain.Organization;
import org.chatdesk.identity.organization.domain.Organizations;
import org.chatdesk.identity.seed.domain.Imported;
import org.chatdesk.identity.seed.domain.SeedOrganization;

/** Imports those of an organization's members and contacts whom nobody knows yet. */
@ApplicationScoped
class ImportPeople {
    private final MemberKeeper members;
    private final Contacts contacts;
    private final ContactKeeper keeper;
    private final Organizations organizations;

    ImportPeople(
            MemberKeeper members,
            Contacts contacts,
            ContactKeeper keeper,
            Organizations organizations) {
        this.members = members;
        this.contacts = contacts;
        this.keeper = keeper;
        this.organizations = organizations;
    }

    void importFrom(SeedOrganization seed, Actor actor, Instant now, Imported imported) {
        var organization = organizations.get(seed.id());
        for (var member : seed.toMembers()) {
            imported.note("members", members.addMissing(member, actor, now));
        }
        for (var profile : seed.toProfiles()) {
            imported.note("contacts", addMissing(organization, profile, actor, now));
        }
    }

    private boolean addMissing(
            Organization organization, HostProfile profile, Actor actor, Instant now) {
        var id = ContactId.of(organization.id(), profile.externalId());
        if (contacts.find(organization.id(), id).isPresent()) {
            return false;
        }
        keeper.keep(organization, profile, actor, now);
        return true;
    }
}
