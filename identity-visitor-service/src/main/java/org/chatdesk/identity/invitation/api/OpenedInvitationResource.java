package org.chatdesk.identity.invitation.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import java.util.UUID;
import org.chatdesk.identity.invitation.ReadInvitations;
import org.chatdesk.kit.problem.Problems;
import org.jboss.resteasy.reactive.ResponseHeader;

/**
 * {@code GET /api/invitations/{id}}: what the sign-in page shows whoever comes with an invitation's
 * link. For everybody, so it holds nothing but what the letter said.
 */
@Path("/api/invitations/{id}")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class OpenedInvitationResource {
    private final ReadInvitations invitations;

    OpenedInvitationResource(ReadInvitations invitations) {
        this.invitations = invitations;
    }

    record OrganizationView(String name) {}

    /** {@code state} is {@code open}, {@code expired}, {@code used} or {@code withdrawn}. */
    record OpenedView(
            OrganizationView organization,
            String invitedBy,
            String role,
            String email,
            String state) {
        static OpenedView of(ReadInvitations.Opened opened) {
            var invitation = opened.invitation().invitation();
            return new OpenedView(
                    new OrganizationView(opened.organization()),
                    invitation.invitedBy(),
                    invitation.role().name().toLowerCase(Locale.ROOT),
                    invitation.maskedEmail(),
                    opened.invitation().state().name().toLowerCase(Locale.ROOT));
        }
    }

    @GET
    @PermitAll
    @ResponseHeader(name = "Cache-Control", value = "no-store")
    public Response get(@PathParam("id") UUID id) {
        return Problems.answer(invitations.open(id).map(OpenedView::of));
    }
}
