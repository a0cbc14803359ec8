package org.chatdesk.message.conversation.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.chatdesk.kit.caller.Caller.Groups;
import org.chatdesk.kit.caller.CurrentCaller;
import org.chatdesk.message.conversation.ReadConversation;
import org.chatdesk.message.conversation.domain.MessageVersion;

/** What a message said before it was edited or removed; for administrators alone (M9). */
@Path("/api/admin/conversations/{id}/messages/{messageId}/versions")
@RolesAllowed({Groups.ADMIN, Groups.SUPER_ADMIN})
@RunOnVirtualThread
class MessageVersionsResource {
    private final CurrentCaller caller;
    private final ReadConversation reading;

    MessageVersionsResource(CurrentCaller caller, ReadConversation reading) {
        this.caller = caller;
        this.reading = reading;
    }

    /** Oldest first. */
    record VersionsView(List<VersionView> versions) {}

    /** What it said from {@code at} on. */
    record VersionView(String content, Instant at, boolean removed) {
        static VersionView of(MessageVersion version) {
            return new VersionView(version.content(), version.at(), version.removed());
        }
    }

    @GET
    public VersionsView versions(@PathParam("id") UUID id, @PathParam("messageId") UUID message) {
        var member = caller.member();
        var versions = reading.versions(member.organization(), id, Parties.of(member), message);
        var found = Answers.found(Optional.of(versions).filter(some -> !some.isEmpty()));
        return new VersionsView(found.stream().map(VersionView::of).toList());
    }
}
