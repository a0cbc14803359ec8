package org.chatdesk.message.note.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.chatdesk.contracts.Refusal;
import org.chatdesk.contracts.event.Note;
import org.chatdesk.kit.caller.Caller.Groups;
import org.chatdesk.kit.caller.CurrentCaller;
import org.chatdesk.kit.outcome.Result;
import org.chatdesk.kit.problem.Problems;
import org.chatdesk.message.conversation.domain.Page;
import org.chatdesk.message.note.ChangeNote;
import org.chatdesk.message.note.ReadNotes;
import org.chatdesk.message.note.WriteNote;
import org.chatdesk.message.note.WriteNote.Written;
import org.chatdesk.message.note.domain.NoteDraft;
import org.jspecify.annotations.Nullable;

/** Notes beside a conversation, for members. */
@Path("/api/conversations/{id}/notes")
@RolesAllowed({Groups.AGENT, Groups.ADMIN, Groups.SUPER_ADMIN})
@RunOnVirtualThread
class NotesResource {
    private final CurrentCaller caller;
    private final ReadNotes reading;
    private final WriteNote writing;
    private final ChangeNote changing;

    NotesResource(CurrentCaller caller, ReadNotes reading, WriteNote writing, ChangeNote changing) {
        this.caller = caller;
        this.reading = reading;
        this.writing = writing;
        this.changing = changing;
    }

    /** What it says, and who is meant. */
    record NoteRequest(@NotNull String text, @Nullable List<@NotNull UUID> mentions) {
        NoteDraft draft() {
            return new NoteDraft(text, mentions == null ? List.of() : mentions);
        }
    }

    /** A committed note's place: the same for every repetition. */
    record WrittenView(UUID id, long seq, long afterSeq, Instant createdAt) {
        static WrittenView of(Written written) {
            var note = written.note();
            return new WrittenView(note.id(), note.seq(), note.afterSeq(), note.createdAt());
        }
    }

    @GET
    public ReadNotes.Found notes(
            @PathParam("id") UUID id,
            @QueryParam("after") @PositiveOrZero @Nullable Long after,
            @QueryParam("before") @PositiveOrZero @Nullable Long before,
            @QueryParam("limit")
                    @DefaultValue("" + Page.DEFAULT_LIMIT)
                    @Min(1)
                    @Max(Page.LARGEST_LIMIT)
                    int limit) {
        return reading.page(caller.member(), id, new Page(after, before, limit))
                .orElseThrow(() -> Problems.refuse(Refusal.NOT_FOUND));
    }

    @PUT
    @Path("{note}")
    public Response write(
            @PathParam("id") UUID id,
            @PathParam("note") String clientNoteId,
            @NotNull @Valid NoteRequest request) {
        var result = writing.write(caller.member(), id, clientNoteId, request.draft());
        var repeated = result instanceof Result.Done<Written>(var written) && written.repeated();
        var view = result.map(WrittenView::of);
        return repeated ? Problems.answer(view) : Problems.created(view);
    }

    @PATCH
    @Path("{note}")
    public Response edit(
            @PathParam("id") UUID id,
            @PathParam("note") UUID note,
            @NotNull @Valid NoteRequest request) {
        Result<Note> edited = changing.edit(caller.member(), id, note, request.draft());
        return Problems.answer(edited);
    }

    @DELETE
    @Path("{note}")
    public Response remove(@PathParam("id") UUID id, @PathParam("note") UUID note) {
        return Problems.gone(changing.remove(caller.member(), id, note));
    }
}
