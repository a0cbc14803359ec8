package org.chatdesk.message.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.chatdesk.contracts.Refusal;
import org.chatdesk.kit.outcome.Result;
import org.chatdesk.message.attachment.domain.FileName;
import org.chatdesk.message.attachment.domain.FileStore;
import org.chatdesk.message.attachment.domain.FileType;
import org.chatdesk.message.attachment.domain.Picture;
import org.chatdesk.message.attachment.domain.Quota;
import org.chatdesk.message.attachment.domain.StoredFile;
import org.chatdesk.message.attachment.domain.StoredFile.Preview;
import org.chatdesk.message.attachment.domain.StoredFile.State;
import org.chatdesk.message.attachment.domain.TypeDecision;
import org.chatdesk.message.attachment.store.Attachments;
import org.chatdesk.message.attachment.store.IncomingFolder;
import org.chatdesk.message.attachment.store.IncomingFolder.Incoming;
import org.chatdesk.message.conversation.domain.Party;
import org.chatdesk.message.conversation.domain.Silences;
import org.jspecify.annotations.Nullable;

/**
 * Takes a file: to a temporary place first, where it is told what it is, then a row for it, then
 * its own place. Whatever ends in between leaves nothing that is shown, and is swept.
 */
@ApplicationScoped
public class ReceiveUpload {
    /** Bytes. */
    public static final long LARGEST = 25L * 1024 * 1024;

    /** What a file is refused with that is larger. */
    public static final Refusal TOO_BIG =
            new Refusal(Refusal.Kind.TOO_LARGE, "attachment.too-big", "A file has at most 25 MB.");

    private static final Refusal EMPTY =
            Refusal.invalid("attachment.empty", "There is nothing in this file.");
    private static final Refusal NOT_ALLOWED =
            new Refusal(
                    Refusal.Kind.UNSUPPORTED,
                    "attachment.type-not-allowed",
                    "Files of this type cannot be sent. Pictures, PDF, office documents, text and"
                            + " audio can.");
    private static final Refusal TOO_MANY_PIXELS =
            Refusal.invalid(
                    "attachment.too-many-pixels", "A picture has at most 50 million pixels.");
    private static final Refusal NAME =
            Refusal.invalid("attachment.name", "The file needs a name that can be shown.");

    private final Silences silences;
    private final Attachments attachments;
    private final IncomingFolder folder;
    private final InspectFile inspecting;
    private final AdmitUpload admitting;
    private final FileStore store;
    private final Clock clock;

    ReceiveUpload(
            Silences silences,
            Attachments attachments,
            IncomingFolder folder,
            InspectFile inspecting,
            AdmitUpload admitting,
            FileStore store,
            Clock clock) {
        this.silences = silences;
        this.attachments = attachments;
        this.folder = folder;
        this.inspecting = inspecting;
        this.admitting = admitting;
        this.store = store;
        this.clock = clock;
    }

    /** Who uploads, and the client's own id of this upload, under which it may try again. */
    public record Upload(UUID organization, Party by, @Nullable String key) {
        UUID uploader() {
            return Objects.requireNonNull(by.id(), "Only people upload");
        }
    }

    /** Why nothing of it needs to be read. Who repeats an upload hears its answer again. */
    public Optional<Refusal> refusal(Upload upload) {
        if (isRepeated(upload)) {
            return Optional.empty();
        }
        var since = clock.instant().minus(Quota.WITHIN);
        var used = attachments.usage(upload.organization(), upload.uploader(), since);
        return silences.anywhere(upload.organization(), upload.by())
                .or(() -> Quota.of(upload.by().role()).refusal(used, 0));
    }

    /** Why nothing can be sent to the conversation that the file is for. */
    public Optional<Refusal> refusal(Upload upload, UUID conversation) {
        return isRepeated(upload)
                ? Optional.empty()
                : silences.in(upload.organization(), conversation, upload.by());
    }

    private boolean isRepeated(Upload upload) {
        return upload.key() != null
                && attachments
                        .uploadedAs(upload.organization(), upload.uploader(), upload.key())
                        .isPresent();
    }

    public Result<StoredFile> receive(Upload upload, String name, InputStream content)
            throws IOException {
        try (var incoming = folder.receive(content, LARGEST)) {
            if (incoming.size() > LARGEST) {
                return Result.refused(TOO_BIG);
            }
            return incoming.size() == 0 ? Result.refused(EMPTY) : inspected(upload, name, incoming);
        }
    }

    private Result<StoredFile> inspected(Upload upload, String name, Incoming incoming)
            throws IOException {
        var sample = inspecting.sample(incoming.path());
        var told = TypeDecision.of(sample);
        if (told.isEmpty()) {
            return Result.refused(NOT_ALLOWED);
        }
        var type = FileName.refined(name, told.get());
        var picture = Picture.of(type, sample.head());
        if (picture.filter(Picture::isTooBig).isPresent()) {
            return Result.refused(TOO_MANY_PIXELS);
        }
        var shown = FileName.of(name, type);
        if (shown.isEmpty()) {
            return Result.refused(NAME);
        }
        var file = file(upload, shown.get(), type, picture, incoming);
        return kept(admitting.admit(file, upload.key()), incoming);
    }

    private StoredFile file(
            Upload upload,
            String name,
            FileType type,
            Optional<Picture> picture,
            Incoming incoming) {
        return new StoredFile(
                upload.organization(),
                // Random, not in the order of time: knowing one must not help to guess another.
                UUID.randomUUID(),
                upload.uploader(),
                upload.by().role(),
                name,
                type.media(),
                incoming.size(),
                incoming.sha256(),
                picture.map(Picture::shownWidth).orElse(null),
                picture.map(Picture::shownHeight).orElse(null),
                State.RECEIVED,
                type.hasPreview() && picture.filter(Picture::isEasy).isPresent()
                        ? Preview.WANTED
                        : Preview.NONE,
                null,
                clock.instant().truncatedTo(ChronoUnit.MILLIS));
    }

    private Result<StoredFile> kept(Result<StoredFile> admitted, Incoming incoming)
            throws IOException {
        if (admitted instanceof Result.Done<StoredFile>(var file)
                && file.state() == State.RECEIVED) {
            store.put(file.key(), incoming.path());
            attachments.stored(file.organization(), file.id());
        }
        return admitted;
    }
}
