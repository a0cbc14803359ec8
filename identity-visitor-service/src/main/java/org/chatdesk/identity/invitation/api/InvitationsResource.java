package org.chatdesk.identity.invitation.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.chatdesk.identity.invitation.InviteMember;
import org.chatdesk.identity.invitation.ReadInvitations;
import org.chatdesk.identity.invitation.domain.InvitationDraft;
import org.chatdesk.identity.invitation.domain.StatedInvitation;
import org.chatdesk.kit.caller.Caller.Groups;
import org.chatdesk.kit.caller.CurrentCaller;
import org.chatdesk.kit.problem.Problems;
import org.jspecify.annotations.Nullable;

/** {@code /api/admin/invitations}: administrators invite people by e-mail. */
@Path("/api/admin/invitations")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Groups.ADMIN, Groups.SUPER_ADMIN})
@RunOnVirtualThread
class InvitationsResource {
    private final ReadInvitations invitations;
    private final InviteMember inviting;
    private final CurrentCaller caller;

    InvitationsResource(ReadInvitations invitations, InviteMember inviting, CurrentCaller caller) {
        this.invitations = invitations;
        this.inviting = inviting;
        this.caller = caller;
    }

    /**
     * An invitation; {@code state} is {@code open} or {@code expired}. {@code sendAgainInSeconds}
     * is 0 when it may be sent again now, and null when it was sent often enough.
     */
    record InvitationView(
            UUID id,
            String email,
            String role,
            List<UUID> departments,
            String invitedBy,
            String state,
            Instant expiresAt,
            @Nullable Long sendAgainInSeconds) {
        static InvitationView of(StatedInvitation stated) {
            var invitation = stated.invitation();
            return new InvitationView(
                    invitation.id(),
                    invitation.email(),
                    invitation.role().name().toLowerCase(Locale.ROOT),
                    invitation.departments(),
                    invitation.invitedBy(),
                    stated.state().name().toLowerCase(Locale.ROOT),
                    invitation.expiresAt(),
                    seconds(stated.nextLetterIn()));
        }

        /** Rounded up: whoever waits as long as this says is not too early. */
        private static @Nullable Long seconds(@Nullable Duration wait) {
            return wait == null ? null : wait.plusMillis(999).toSeconds();
        }
    }

    /** Those that are open or have expired, newest first. */
    record InvitationsView(List<InvitationView> invitations) {}

    /** As {@link InvitationDraft} bounds it. */
    record InviteRequest(
            @Nullable String email,
            @Nullable String role,
            @Nullable List<@Nullable UUID> departments) {
        InvitationDraft draft() {
            return new InvitationDraft(email, role, departments);
        }
    }

    @GET
    public InvitationsView list() {
        var found = invitations.pending(caller.organization());
        return new InvitationsView(found.stream().map(InvitationView::of).toList());
    }

    @POST
    public Response invite(@NotNull InviteRequest request) {
        var invited = inviting.invite(caller.member(), request.draft());
        return Problems.created(invited.map(InvitationView::of));
    }

    @POST
    @Path("{id}/resend")
    public Response resend(@PathParam("id") UUID id) {
        return Problems.answer(inviting.resend(caller.member(), id).map(InvitationView::of));
    }

    @DELETE
    @Path("{id}")
    public Response withdraw(@PathParam("id") UUID id) {
        return Problems.gone(inviting.withdraw(caller.member(), id));
    }
}
