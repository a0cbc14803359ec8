package org.chatdesk.identity.seed;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.chatdesk.contracts.event.Actor;
import org.chatdesk.identity.contact.domain.ContactKeeper;
import org.chatdesk.identity.member.domain.MemberKeeper;
import org.chatdesk.identity.seed.domain.SeedOrganization;

/** Imports an organization's members and contacts. */
@ApplicationScoped
class ImportPeople {
    private final MemberKeeper members;
    private final ContactKeeper contacts;

    ImportPeople(MemberKeeper members, ContactKeeper contacts) {
        this.members = members;
        this.contacts = contacts;
    }

    void importFrom(SeedOrganization seed, Actor actor, Instant now) {
        var organization = seed.toOrganization();
        seed.toMembers().forEach(member -> members.keep(member, actor, now));
        seed.toProfiles().forEach(profile -> contacts.keep(organization, profile, actor, now));
    }
}
