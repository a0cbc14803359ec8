package org.chatdesk.identity.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.chatdesk.identity.member.domain.Member;
import org.chatdesk.identity.member.store.Members;
import org.chatdesk.kit.outcome.Versioned;

/** Who works for an organization, and who did, by name. */
@ApplicationScoped
public class ListMembers {
    private final Members members;

    ListMembers(Members members) {
        this.members = members;
    }

    @Transactional
    public List<Versioned<Member>> of(UUID organization) {
        return members.of(organization);
    }
}
