package org.chatdesk.identity.seed.domain;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.chatdesk.contracts.event.MemberChanged.Role;
import org.chatdesk.contracts.event.OrganizationChanged.VisitorPolicy;
import org.chatdesk.identity.contact.domain.HostProfile;
import org.chatdesk.identity.contact.domain.IdentitySecret;
import org.chatdesk.identity.member.domain.Member;
import org.chatdesk.identity.organization.domain.Department;
import org.chatdesk.identity.organization.domain.Organization;
import org.jspecify.annotations.Nullable;

/** An organization as the seed file describes it. */
public record SeedOrganization(
        UUID id,
        String name,
        String slug,
        String site,
        String locale,
        String timeZone,
        List<String> contactTypes,
        Duration reminderDelay,
        Duration visitorLife,
        String visitorPolicy,
        SeedWidget widget,
        @Nullable String apiKey,
        @Nullable SeedSecret identitySecret,
        List<SeedDepartment> departments,
        List<SeedMember> members,
        List<SeedContact> contacts) {

    public SeedOrganization {
        requireNonNull(id, "id");
        requireNonNull(widget, "widget");
        requireNonNull(reminderDelay, "reminderDelay");
        requireNonNull(visitorLife, "visitorLife");
        contactTypes = SeedFile.orEmpty(contactTypes);
        departments = SeedFile.orEmpty(departments);
        members = SeedFile.orEmpty(members);
        contacts = SeedFile.orEmpty(contacts);
    }

    /** A part of the organization. */
    public record SeedDepartment(UUID id, String name) {}

    /** Someone who works there; {@code role} as in tokens, {@code departments} by id. */
    public record SeedMember(
            UUID id, String name, String email, String role, List<UUID> departments) {

        Member of(UUID organization) {
            return new Member(
                    id,
                    organization,
                    name,
                    email,
                    Role.valueOf(role.toUpperCase(Locale.ROOT)),
                    true,
                    SeedFile.orEmpty(departments));
        }
    }

    /** Someone whom the host knows. */
    public record SeedContact(String externalId, String type, String name, @Nullable String email) {

        HostProfile profile() {
            return new HostProfile(externalId, type, name, email, null);
        }
    }

    /** What the host signs with. */
    public record SeedSecret(String kid, String secret) {

        public IdentitySecret toSecret() {
            return new IdentitySecret(kid, secret);
        }
    }

    public Organization toOrganization() {
        return new Organization(
                id,
                name,
                slug,
                site,
                locale,
                timeZone,
                contactTypes,
                reminderDelay,
                visitorLife,
                VisitorPolicy.valueOf(visitorPolicy.toUpperCase(Locale.ROOT)),
                false);
    }

    public List<Department> toDepartments() {
        return departments.stream().map(seed -> new Department(seed.id(), seed.name())).toList();
    }

    public List<Member> toMembers() {
        return members.stream().map(seed -> seed.of(id)).toList();
    }

    public List<HostProfile> toProfiles() {
        return contacts.stream().map(SeedContact::profile).toList();
    }
}
