package org.chatdesk.message.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.chatdesk.contracts.Refusal;
import org.chatdesk.kit.outcome.Result;
import org.chatdesk.message.attachment.domain.Quota;
import org.chatdesk.message.attachment.domain.StoredFile;
import org.chatdesk.message.attachment.store.Attachments;
import org.jspecify.annotations.Nullable;

/** Gives an upload its row, within its sender's quota and once for each key of theirs. */
@ApplicationScoped
class AdmitUpload {
    private static final Refusal KEY_REUSED =
            Refusal.conflict("attachment.id-reused", "This key already names another upload.");

    private final Attachments attachments;

    AdmitUpload(Attachments attachments) {
        this.attachments = attachments;
    }

    /** The row, which may be an earlier one of the same file. */
    @Transactional
    public Result<StoredFile> admit(StoredFile file, @Nullable String key) {
        attachments.hold(file.organization(), file.uploader());
        if (key != null) {
            var known = attachments.uploadedAs(file.organization(), file.uploader(), key);
            if (known.isPresent()) {
                return repeated(known.get(), file);
            }
        }
        var since = file.createdAt().minus(Quota.WITHIN);
        var used = attachments.usage(file.organization(), file.uploader(), since);
        var refusal = Quota.of(file.uploaderRole()).refusal(used, file.size());
        if (refusal.isPresent()) {
            return Result.refused(refusal.get());
        }
        attachments.add(file, key);
        return Result.done(file);
    }

    private static Result<StoredFile> repeated(StoredFile known, StoredFile again) {
        var same =
                known.sha256().equals(again.sha256()) && known.state() != StoredFile.State.LEAVING;
        return same ? Result.done(known) : Result.refused(KEY_REUSED);
    }
}
