package org.chatdesk.crm.team;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.chatdesk.crm.team.domain.Teammate;
import org.chatdesk.crm.team.store.Members;

/** Reads the team. */
@ApplicationScoped
public class ReadTeam {
    private static final int MOST = 2000;

    private final Members members;

    ReadTeam(Members members) {
        this.members = members;
    }

    /** Active members by name. */
    @Transactional
    public List<Teammate> of(UUID organization) {
        return members.active(organization, MOST);
    }
}
