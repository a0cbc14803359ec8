package org.chatdesk.identity.invitation;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.chatdesk.contracts.Refusal;
import org.chatdesk.identity.invitation.domain.StatedInvitation;
import org.chatdesk.identity.invitation.store.Invitations;
import org.chatdesk.identity.organization.domain.Organizations;
import org.chatdesk.kit.outcome.Result;
import org.chatdesk.kit.tenancy.Tenancy;

/** Shows invitations to those who sent them, and one to whoever follows its link. */
@ApplicationScoped
public class ReadInvitations {
    private final Invitations invitations;
    private final Organizations organizations;
    private final Tenancy tenancy;
    private final Clock clock;

    ReadInvitations(
            Invitations invitations, Organizations organizations, Tenancy tenancy, Clock clock) {
        this.invitations = invitations;
        this.organizations = organizations;
        this.tenancy = tenancy;
        this.clock = clock;
    }

    /** An invitation with the name of the organization. */
    public record Opened(StatedInvitation invitation, String organization) {}

    /** Those that are open or have expired, newest first. */
    @Transactional
    public List<StatedInvitation> pending(UUID organization) {
        var now = clock.instant();
        return invitations.open(organization).stream()
                .map(invitation -> StatedInvitation.of(invitation, now))
                .toList();
    }

    /** For anybody who has the link, which names no organization. */
    public Result<Opened> open(UUID id) {
        return tenancy.acrossOrganizations(
                () -> QuarkusTransaction.requiringNew().call(() -> find(id)));
    }

    private Result<Opened> find(UUID id) {
        return invitations
                .byId(id)
                .map(found ->
                        Result.done(
                                new Opened(
                                        StatedInvitation.of(found, clock.instant()),
                                        organizations.get(found.organization()).name())))
                .orElseGet(() -> Result.refused(Refusal.NOT_FOUND));
    }
}
