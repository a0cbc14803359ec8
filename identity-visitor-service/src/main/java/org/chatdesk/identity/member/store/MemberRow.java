package org.chatdesk.identity.member.store;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.List;
import java.util.UUID;
import org.chatdesk.contracts.event.MemberChanged.Role;
import org.chatdesk.identity.member.domain.Member;
import org.chatdesk.kit.outcome.Versioned;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "member")
@IdClass(MemberRow.Key.class)
class MemberRow {
    @Id UUID organizationId;
    @Id UUID id;
    String name;
    String email;

    @Enumerated(EnumType.STRING)
    Role role;

    boolean active;
    UUID[] departments;
    @Nullable String oidcIssuer;
    @Nullable String oidcSubject;
    long version;

    record Key(UUID organizationId, UUID id) {}

    @SuppressWarnings("NullAway.Init") // Hibernate or take() fills it.
    protected MemberRow() {}

    static MemberRow of(Member member) {
        var row = new MemberRow();
        row.organizationId = member.organization();
        row.id = member.id();
        row.take(member);
        return row;
    }

    /** Becomes this state, which is one version further. */
    void take(Member member) {
        name = member.name();
        email = member.email();
        role = member.role();
        active = member.active();
        departments = member.departments().toArray(UUID[]::new);
        version++;
    }

    Versioned<Member> versioned() {
        return new Versioned<>(toMember(), version);
    }

    Member toMember() {
        return new Member(id, organizationId, name, email, role, active, List.of(departments));
    }
}
