package org.chatdesk.message.attachment.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.chatdesk.contracts.Refusal;
import org.chatdesk.kit.caller.Caller.Groups;
import org.chatdesk.kit.caller.CurrentCaller;
import org.chatdesk.kit.outcome.Result;
import org.chatdesk.kit.problem.Problems;
import org.chatdesk.message.attachment.ReceiveUpload;
import org.chatdesk.message.attachment.ReceiveUpload.Upload;
import org.chatdesk.message.attachment.domain.StoredFile;
import org.chatdesk.message.attachment.domain.StoredFile.Preview;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.jspecify.annotations.Nullable;

/**
 * Files come in before the message that they go with. The body is read by hand, a buffer at a time:
 * everything that is known of the caller is checked before the first byte of it.
 */
@Path("/api")
@RunOnVirtualThread
class UploadResource {
    private static final Refusal MALFORMED =
            Refusal.invalid(
                    "request.malformed",
                    "The body must be multipart/form-data with a part called file.");
    private static final int LARGEST_FIELD = 100;

    private final CurrentCaller caller;
    private final ReceiveUpload receiving;

    UploadResource(CurrentCaller caller, ReceiveUpload receiving) {
        this.caller = caller;
        this.receiving = receiving;
    }

    /** What an upload is sent as; {@code conversation}, where it is named, stands first. */
    @Schema(name = "Upload")
    record UploadForm(
            @Nullable UUID conversation,
            @Schema(type = SchemaType.STRING, format = "binary") String file) {}

    /** A file that can be sent now. */
    record UploadView(
            UUID id,
            String name,
            String type,
            long size,
            @Nullable Integer width,
            @Nullable Integer height,
            boolean preview,
            String state) {
        static UploadView of(StoredFile file) {
            return new UploadView(
                    file.id(),
                    file.name(),
                    file.type(),
                    file.size(),
                    file.width(),
                    file.height(),
                    file.preview() != Preview.NONE,
                    "stored");
        }
    }

    @POST
    @Path("widget/upload")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed(Groups.CONTACT)
    public Response fromContact(
            @HeaderParam("Content-Type") @Nullable String type,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = MediaType.MULTIPART_FORM_DATA,
                                            schema = @Schema(implementation = UploadForm.class)))
                    @Nullable InputStream body)
            throws IOException {
        return answer(type, key, body);
    }

    @POST
    @Path("uploads")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed({Groups.AGENT, Groups.ADMIN, Groups.SUPER_ADMIN})
    public Response fromMember(
            @HeaderParam("Content-Type") @Nullable String type,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = MediaType.MULTIPART_FORM_DATA,
                                            schema = @Schema(implementation = UploadForm.class)))
                    @Nullable InputStream body)
            throws IOException {
        return answer(type, key, body);
    }

    private Response answer(@Nullable String type, @Nullable String key, @Nullable InputStream body)
            throws IOException {
        var tenant = caller.tenant();
        var upload = new Upload(tenant.organization(), Parties.of(tenant), key);
        var stream = body == null ? InputStream.nullInputStream() : body;
        var result = received(upload, type, stream);
        passOver(stream);
        return Problems.created(result.map(UploadView::of));
    }

    private Result<StoredFile> received(Upload upload, @Nullable String type, InputStream body)
            throws IOException {
        if (upload.key() != null && !isKey(upload.key())) {
            return Result.invalid("Idempotency-Key", "invalid");
        }
        var form = Multipart.of(type, body);
        if (form.isEmpty()) {
            return Result.refused(MALFORMED);
        }
        var refusal = receiving.refusal(upload);
        try {
            return refusal.isPresent()
                    ? Result.refused(refusal.get())
                    : received(upload, form.get());
        } catch (Multipart.MalformedException e) {
            return Result.refused(MALFORMED);
        }
    }

    private Result<StoredFile> received(Upload upload, Multipart form) throws IOException {
        for (var part = form.next(); part.isPresent(); part = form.next()) {
            var found = part.get();
            if (found.name().equals("file") && found.file() != null) {
                return receiving.receive(upload, found.file(), found.content());
            }
            var refusal = refusal(upload, found);
            if (refusal.isPresent()) {
                return Result.refused(refusal.get());
            }
        }
        return Result.refused(MALFORMED);
    }

    private Optional<Refusal> refusal(Upload upload, Multipart.Part field) throws IOException {
        if (!field.name().equals("conversation")) {
            return Optional.of(MALFORMED);
        }
        var conversation = uuid(text(field));
        return conversation.isEmpty()
                ? Optional.of(Refusal.NOT_FOUND)
                : receiving.refusal(upload, conversation.get());
    }

    private static String text(Multipart.Part field) throws IOException {
        return new String(field.content().readNBytes(LARGEST_FIELD), StandardCharsets.US_ASCII);
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** A refusal is heard only by somebody who has stopped talking. */
    private static void passOver(InputStream body) {
        try {
            body.transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            // Whoever sends without end is cut off.
        }
    }

    private static boolean isKey(String key) {
        return !key.isEmpty()
                && key.length() <= 100
                && key.chars().allMatch(one -> one > ' ' && one < 127);
    }
}
